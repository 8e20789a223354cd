import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useCallback, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { choices, NATURE_WORDS } from '../item/words';
import type { Kept } from '../session/use-kept';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { ProposalRowFields } from './proposal-row';
import { editRow, fillNature, isUnfinished, mergeUp, type ProposalRow, splitRow } from './proposal-rows';

interface Props {
  supervisionId: string;
  title: string;
  rows: ProposalRow[];
  onChange: Kept<ProposalRow[]>['change'];
  onConfirmed: () => void;
  confirm: UseMutationResult<unknown, Error, readonly ProposalRow[]>;
  /** What the text is called that the rows were read from. */
  source: (row: ProposalRow) => string;
}

const STEP = 50;

/** Rows are worded, split, merged, dropped; nothing is created before they are confirmed. */
export function ProposalEditor({ supervisionId, title, rows, onChange, onConfirmed, confirm, source }: Props) {
  const [shown, setShown] = useState(STEP);
  const navigate = useNavigate();
  const edit = useCallback(
    (id: number, change: Partial<ProposalRow>) => onChange((now) => editRow(now, id, change)),
    [onChange],
  );
  const split = useCallback((id: number) => onChange((now) => splitRow(now, id)), [onChange]);
  const merge = useCallback((id: number) => onChange((now) => mergeUp(now, id)), [onChange]);
  const kept = rows.filter(({ isDropped }) => !isDropped);
  const unfinished = kept.filter(isUnfinished).length;
  const withoutNature = kept.filter(({ nature }) => nature === null).length;
  const refused = faultsOf(confirm.error, kept);
  const finish = () => {
    onConfirmed();
    void navigate(`/supervisions/${supervisionId}`);
  };
  return (
    <>
      <Panel title={title}>
        {withoutNature > 1 && (
          <NatureFiller count={withoutNature} onFill={(nature) => onChange((now) => fillNature(now, nature))} />
        )}
        {rows.slice(0, shown).map((row, place) => (
          <ProposalRowFields
            key={row.id}
            row={row}
            place={place + 1}
            isFirst={row.id === kept[0]?.id}
            supervisionId={supervisionId}
            refused={refused.get(row.id)}
            source={source(row)}
            onEdit={edit}
            onSplit={split}
            onMerge={merge}
          />
        ))}
        {rows.length > shown && (
          <Button onClick={() => setShown(shown + STEP)}>再显示 {Math.min(STEP, rows.length - shown)} 条</Button>
        )}
      </Panel>
      {confirm.error && <Failure error={confirm.error} />}
      <div className="proposal-foot">
        <span>
          将建立 {kept.length} 个事项
          {rows.length > kept.length && `，去掉 ${rows.length - kept.length} 个`}
          {unfinished > 0 && `；还有 ${unfinished} 个需要补全问题、性质或者核对`}
        </span>
        <Button
          type="primary"
          disabled={kept.length === 0 || unfinished > 0}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(rows, { onSuccess: finish })}
        >
          确认清单
        </Button>
      </div>
    </>
  );
}

function NatureFiller({ count, onFill }: { count: number; onFill: (nature: ProposalRow['nature']) => void }) {
  const id = useId();
  return (
    <div className="nature-filler">
      <label htmlFor={id}>有 {count} 个没有写明性质，全部设为</label>
      <Select
        id={id}
        className="nature-choice"
        placeholder="请选择"
        value={null}
        options={choices(NATURE_WORDS)}
        onChange={onFill}
      />
    </div>
  );
}

/** `/items/3/title` is of the fourth row that was sent. */
function faultsOf(error: Error | null, sent: readonly ProposalRow[]): Map<number, string> {
  const faults = new Map<number, string>();
  if (!(error instanceof Problem)) return faults;
  for (const { pointer, detail } of error.fields) {
    const row = sent[Number(/^\/items\/(\d+)/.exec(pointer)?.[1] ?? NaN)];
    if (row) faults.set(row.id, detail.replace(/^第\d+个问题：/, ''));
  }
  return faults;
}
