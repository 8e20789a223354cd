import { Input, Select } from 'antd';
import { memo } from 'react';
import { RuleReading } from '../deadline/rule-reading';
import { choices, NATURE_WORDS, TYPE_WORDS } from '../item/words';
import { Tag } from '../ui/tag';
import { useUnits } from '../unit/use-directory';
import type { ProposalRow } from './proposal-rows';

interface Props {
  row: ProposalRow;
  place: number;
  isFirst: boolean;
  /** What the API said against it. */
  refused: string | undefined;
  supervisionId: string;
  /** Where it was read. */
  source: string;
  onEdit: (id: number, change: Partial<ProposalRow>) => void;
  onSplit: (id: number) => void;
  onMerge: (id: number) => void;
}

/** One proposed item beside the words it was read from. */
export const ProposalRowFields = memo(function ProposalRowFields(props: Props) {
  const { row, place, isFirst, refused, supervisionId, source, onEdit, onSplit, onMerge } = props;
  const { id, isDropped } = row;
  const units = useUnits();
  const field = (name: string) => `proposal-${id}-${name}`;
  return (
    <section className={isDropped ? 'proposal-row proposal-dropped' : 'proposal-row'} aria-label={`问题 ${place}`}>
      <div className="proposal-head">
        <strong>{place}.</strong>
        {isDropped && <Tag tone="grey">已去掉</Tag>}
        {row.unitName && !row.unitId && <Tag tone="yellow">未识别单位：{row.unitName}</Tag>}
        {row.dueRule && <Tag>{row.dueRule}</Tag>}
        {!isDropped && (
          <>
            <button type="button" className="link-button" onClick={() => onSplit(id)}>
              拆分
            </button>
            {!isFirst && (
              <button type="button" className="link-button" onClick={() => onMerge(id)}>
                合并到上一条
              </button>
            )}
          </>
        )}
        <button type="button" className="link-button" onClick={() => onEdit(id, { isDropped: !isDropped })}>
          {isDropped ? '恢复' : '去掉'}
        </button>
      </div>
      {!isDropped && refused && (
        <p className="row-fault" role="alert">
          {refused}
        </p>
      )}
      {!isDropped && row.fault && <p className="row-fault">{row.fault}请改写后列入，或者去掉。</p>}
      {!isDropped &&
        row.notes.map((note) => (
          <p key={note} className="row-note">
            {note}
          </p>
        ))}
      <div className="proposal-columns">
        {isDropped ? (
          <p className="struck">{row.title}</p>
        ) : (
          <div className="proposal-fields">
            <div>
              <label htmlFor={field('title')}>问题</label>
              <Input.TextArea
                id={field('title')}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={200}
                status={row.title.trim() === '' ? 'error' : undefined}
                value={row.title}
                onChange={({ target }) => onEdit(id, { title: target.value })}
              />
            </div>
            <div>
              <label htmlFor={field('manifestation')}>具体表现</label>
              <Input.TextArea
                id={field('manifestation')}
                autoSize={{ minRows: 1, maxRows: 8 }}
                value={row.manifestation ?? ''}
                onChange={({ target }) => onEdit(id, { manifestation: target.value || null })}
              />
            </div>
            <div>
              <label htmlFor={field('cause')}>原因分析</label>
              <Input.TextArea
                id={field('cause')}
                autoSize={{ minRows: 1, maxRows: 6 }}
                value={row.cause ?? ''}
                onChange={({ target }) => onEdit(id, { cause: target.value || null })}
              />
            </div>
            <div>
              <label htmlFor={field('due')}>原文时限要求</label>
              <Input
                id={field('due')}
                maxLength={200}
                placeholder="如 年底前、反馈之日起30个工作日内、立行立改"
                value={row.dueRule ?? ''}
                onChange={({ target }) => onEdit(id, { dueRule: target.value || null })}
              />
              <RuleReading text={row.dueRule} supervisionId={supervisionId} />
            </div>
            <div className="proposal-small">
              <div>
                <label htmlFor={field('nature')}>性质</label>
                <Select
                  id={field('nature')}
                  style={{ width: '100%' }}
                  options={choices(NATURE_WORDS)}
                  status={row.nature === null ? 'error' : undefined}
                  value={row.nature}
                  placeholder="请选择"
                  onChange={(nature) => onEdit(id, { nature })}
                />
              </div>
              <div>
                <label htmlFor={field('type')}>类型</label>
                <Select
                  id={field('type')}
                  style={{ width: '100%' }}
                  options={choices(TYPE_WORDS)}
                  value={row.remediationType}
                  onChange={(remediationType) => onEdit(id, { remediationType })}
                />
              </div>
              <div>
                <label htmlFor={field('unit')}>单位</label>
                <Select
                  id={field('unit')}
                  style={{ width: '100%' }}
                  showSearch={{ optionFilterProp: 'label' }}
                  allowClear
                  placeholder="以后交办"
                  options={units.data?.map((unit) => ({ value: unit.id, label: unit.name }))}
                  value={row.unitId}
                  onChange={(unitId) => onEdit(id, { unitId: unitId ?? null })}
                />
              </div>
            </div>
          </div>
        )}
        <div>
          <span className="quiet">{source}</span>
          <blockquote className="proposal-source">{row.source.quote}</blockquote>
        </div>
      </div>
    </section>
  );
});
