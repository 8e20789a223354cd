import type { Item } from '../../api/types';
import { MarkedDay } from '../../calendar/marked-day';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { DisputeFile } from '../forms/dispute-facts';
import { DISPUTE_STATE_TONES, DISPUTE_STATE_WORDS, DISPUTE_WORDS } from '../words';

export function DisputesPanel({ item }: { item: Item }) {
  if (item.disputes.length === 0) return null;
  return (
    <Panel title="异议">
      <ul className="item-list">
        {latestFirst(item.disputes).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Tag tone={DISPUTE_STATE_TONES[one.state]}>{DISPUTE_STATE_WORDS[one.state]}</Tag>
              <span>{DISPUTE_WORDS[one.kind]}</span>
              <span className="quiet">
                {one.fromUnit.name} {one.raisedBy.name} {one.raisedOn} 提出
              </span>
            </div>
            <p className="prose">理由：{one.reason}</p>
            {one.proposedUnit && <p className="prose">建议承办单位：{one.proposedUnit}</p>}
            {one.fileName && (
              <p>
                附件：
                <DisputeFile dispute={one} />
              </p>
            )}
            {one.toUnit && (
              <p className="prose">
                移交：{one.fromUnit.name} → {one.toUnit.name}，整改时限 {one.fromDueOn} →{' '}
                {one.decidedDueOn && <MarkedDay on={one.decidedDueOn} />}
              </p>
            )}
            {one.decidedBy && one.decisionReason && (
              <p className="prose">
                {one.decidedBy.name} {one.decidedOn} 决定：{one.decisionReason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
