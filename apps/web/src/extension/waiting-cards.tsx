import { Link } from 'react-router';
import type { WaitingExtension } from '../api/types';
import { MarkedDay } from '../calendar/marked-day';
import '../item/item.css';
import { EXTENSION_LEVEL_WORDS } from '../item/words';
import { Card } from '../ui/card';
import { waited } from './waited';

/** The queue on a phone: what waits for oneself stands out. */
export function WaitingCards({ rows }: { rows: WaitingExtension[] }) {
  return (
    <ul className="cards">
      {rows.map(({ id, item, ...one }) => (
        <Card
          key={id}
          number={item.number}
          standing={{
            label: EXTENSION_LEVEL_WORDS[one.pendingLevel ?? 'office'],
            tone: item.allowedActions.includes('extensionDecision') ? 'blue' : 'plain',
          }}
        >
          <Link className="card-title" to={`/items/${item.id}`}>
            {item.title}
          </Link>
          <div className="card-line">
            {one.fromDueOn} → <MarkedDay on={one.dueOn} />
          </div>
          <div className="quiet">
            {item.leadUnit?.name}，{one.requestedOn} 申请，已等待 {waited(one)}
          </div>
        </Card>
      ))}
    </ul>
  );
}
