import type { Extension, Item } from '../../api/types';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';

export function ExtensionsPanel({ item }: { item: Item }) {
  if (item.extensions.length === 0) return null;
  return (
    <Panel title="延期">
      <ul className="item-list">
        {latestFirst(item.extensions).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Outcome extension={one} />
              <span>
                {one.fromDueOn} → {one.decidedDueOn ?? one.dueOn}
              </span>
              <span className="quiet">
                {one.requestedBy.name} {one.requestedOn} 申请
              </span>
            </div>
            <p className="prose">理由：{one.reason}</p>
            <p className="prose">进展：{one.progress}</p>
            {one.interimMeasures && <p className="prose">过渡期措施：{one.interimMeasures}</p>}
            {one.decidedBy && (
              <p className="prose">
                {one.decidedBy.name} {one.decidedOn} 审批{one.decisionReason && `：${one.decisionReason}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Outcome({ extension: { outcome } }: { extension: Extension }) {
  if (outcome === null) return <Tag tone="yellow">待审批</Tag>;
  return outcome === 'approved' ? <Tag tone="green">同意</Tag> : <Tag tone="red">不同意</Tag>;
}
