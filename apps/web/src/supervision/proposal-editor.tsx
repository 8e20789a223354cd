import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useBeforeUnload, useNavigate } from 'react-router';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { ProposalRowFields } from './proposal-row';
import { editRow, mergeUp, type ProposalRow, splitRow, toRows } from './proposal-rows';
import { type Proposal, useConfirmProposal } from './use-proposal';

export function ProposalEditor({ supervisionId, proposal }: { supervisionId: string; proposal: Proposal }) {
  const [rows, setRows] = useState(() => toRows(proposal.items));
  const confirm = useConfirmProposal(proposal.id);
  const navigate = useNavigate();
  useBeforeUnload(
    useCallback((event) => {
      event.preventDefault();
    }, []),
  );
  const edit = useCallback(
    (id: number, change: Partial<ProposalRow>) => setRows((now) => editRow(now, id, change)),
    [],
  );
  const kept = rows.filter(({ isDropped }) => !isDropped);
  const firstKept = kept[0]?.id;
  const unnamed = kept.filter(({ title, nature }) => title.trim() === '' || nature === null).length;
  return (
    <>
      {proposal.warnings.length > 0 && (
        <Panel title="请留意">
          <ul>
            {proposal.warnings.map((warning, place) => (
              <li key={place}>{warning.detail}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={`读出 ${proposal.items.length} 个问题`}>
        {rows.length === 0 && <p>没有读出问题。可以检查文件，或者在概况页逐条增加。</p>}
        {rows.map((row, place) => (
          <ProposalRowFields
            key={row.id}
            row={row}
            place={place + 1}
            isFirst={row.id === firstKept}
            onEdit={edit}
            onSplit={(id) => setRows((now) => splitRow(now, id))}
            onMerge={(id) => setRows((now) => mergeUp(now, id))}
          />
        ))}
      </Panel>
      {confirm.error && <Failure error={confirm.error} />}
      <div className="proposal-foot">
        <span>
          将建立 {kept.length} 个事项
          {rows.length > kept.length && `，去掉 ${rows.length - kept.length} 个`}
          {unnamed > 0 && `；还有 ${unnamed} 个缺少问题或性质`}
        </span>
        <Button
          type="primary"
          disabled={kept.length === 0 || unnamed > 0}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(rows, { onSuccess: () => void navigate(`/supervisions/${supervisionId}`) })}
        >
          确认清单
        </Button>
      </div>
    </>
  );
}
