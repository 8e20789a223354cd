import type { ListedDispute } from '../api/types';
import '../item/item.css';
import { DISPUTE_STATE_TONES, DISPUTE_STATE_WORDS, DISPUTE_WORDS } from '../item/words';
import { Card } from '../ui/card';
import { DisputeItem, outcomeOf } from './dispute-item';

export function DisputeCards({ rows }: { rows: ListedDispute[] }) {
  return (
    <ul className="cards">
      {rows.map((one) => (
        <Card
          key={one.id}
          number={one.number}
          standing={{ label: DISPUTE_STATE_WORDS[one.state], tone: DISPUTE_STATE_TONES[one.state] }}
        >
          <DisputeItem dispute={one} className="card-title" />
          <div className="card-line">
            {DISPUTE_WORDS[one.kind]}：{one.reason}
          </div>
          <div className="quiet">
            {one.fromUnit.name}，{one.raisedOn} 提出，{outcomeOf(one)}
          </div>
        </Card>
      ))}
    </ul>
  );
}
