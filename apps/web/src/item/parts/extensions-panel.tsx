import type { Extension, Item } from '../../api/types';
import { MarkedDay } from '../../calendar/marked-day';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { pendingExtension } from '../item-waiting';
import { EXTENSION_LEVEL_WORDS, EXTENSION_OUTCOME_WORDS } from '../words';

export function ExtensionsPanel({ item }: { item: Item }) {
  if (item.extensions.length === 0) return null;
  return (
    <Panel title="延期">
      <ul className="item-list">
        {latestFirst(item.extensions).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Outcome extension={one} waits={item.status === 'inProgress' && one === pendingExtension(item)} />
              <span>
                {one.decidedFromDueOn ?? one.fromDueOn} → <MarkedDay on={one.decidedDueOn ?? one.dueOn} />
                {one.decidedFromDueOn && one.decidedFromDueOn !== one.fromDueOn && `（申请时为 ${one.fromDueOn}）`}
              </span>
              {one.number && <span>{one.number}</span>}
              <span className="quiet">
                {one.requestedBy.name} {one.requestedOn} 申请
              </span>
            </div>
            <p className="prose">理由：{one.reason}</p>
            <p className="prose">进展：{one.progress}</p>
            {one.interimMeasures && <p className="prose">过渡期措施：{one.interimMeasures}</p>}
            {one.reviews.map((review) => (
              <p key={review.level} className="prose">
                {EXTENSION_LEVEL_WORDS[review.level]}：{review.by.name} {review.reviewedOn}{' '}
                {review.outcome === 'approved' ? '同意' : '不同意'}
                {review.reason && `，${review.reason}`}
              </p>
            ))}
            {one.decidedBy && isDecided(one) && one.reviews.length === 0 && (
              <p className="prose">
                {one.decidedBy.name} {one.decidedOn} 审批{one.decisionReason && `：${one.decisionReason}`}
              </p>
            )}
            {one.decidedBy && !isDecided(one) && (
              <p className="prose">
                {one.decidedBy.name} {one.decidedOn} {ENDED_BY[one.outcome ?? 'lapsed']}
              </p>
            )}
            <p className="no-print">
              <a href={`/api/v1/extensions/${one.id}/form`} download>
                下载延期审批表
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const isDecided = ({ outcome }: Extension): boolean => outcome === 'approved' || outcome === 'refused';

const ENDED_BY: Partial<Record<NonNullable<Extension['outcome']>, string>> = {
  withdrawn: '申请销号，申请自动撤回',
  lapsed: '撤销事项或者改由别的单位牵头，申请自动失效',
};

/** One that was never decided, in a cycle that is over, waits for nobody. */
function Outcome({ extension: { outcome, pendingLevel }, waits }: { extension: Extension; waits: boolean }) {
  if (outcome === null && !waits) return <Tag tone="grey">未审批</Tag>;
  if (outcome === null) return <Tag tone="yellow">待{EXTENSION_LEVEL_WORDS[pendingLevel ?? 'office']}</Tag>;
  const { tone, label } = EXTENSION_OUTCOME_WORDS[outcome];
  return <Tag tone={tone}>{label}</Tag>;
}
