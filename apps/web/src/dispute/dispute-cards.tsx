import type { ListedDispute } from '../api/types';
import '../item/item.css';
import { DISPUTE_STATE_TONES, DISPUTE_STATE_WORDS, DISPUTE_WORDS } from '../item/words';
import { Tag } from '../ui/tag';
import { DisputeItem, outcomeOf } from './dispute-item';

export function DisputeCards({ rows }: { rows: ListedDispute[] }) {
  return (
    <ul className="cards">
      {rows.map((one) => (
        <li key={one.id} className="card">
          <div className="card-top">
            <span className="quiet">{one.number}</span>
            <Tag tone={DISPUTE_STATE_TONES[one.state]}>{DISPUTE_STATE_WORDS[one.state]}</Tag>
          </div>
          <DisputeItem dispute={one} className="card-title" />
          <div className="card-line">
            {DISPUTE_WORDS[one.kind]}：{one.reason}
          </div>
          <div className="quiet">
            {one.fromUnit.name}，{one.raisedOn} 提出，{outcomeOf(one)}
          </div>
        </li>
      ))}
    </ul>
  );
}
