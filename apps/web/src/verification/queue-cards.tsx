import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import { useToday } from '../app/use-today';
import '../item/item.css';
import { LightMark } from '../item/light-mark';
import { LEVEL_WORDS } from '../item/words';
import { Tag } from '../ui/tag';
import { waited } from './waited';

/** The queue on a phone: one's own checks stand out. */
export function QueueCards({ rows }: { rows: ItemLine[] }) {
  const today = useToday().data?.on ?? null;
  return (
    <ul className="cards">
      {rows.map((item) => (
        <li key={item.id} className="card">
          <div className="card-top">
            <span className="quiet">{item.number}</span>
            {item.pendingLevel && (
              <Tag tone={item.allowedActions.includes('verification') ? 'blue' : 'plain'}>
                {LEVEL_WORDS[item.pendingLevel]}
              </Tag>
            )}
          </div>
          <Link className="card-title" to={`/items/${item.id}`}>
            {item.title}
          </Link>
          <div className="card-line">
            <LightMark light={item.light} />
            <span>
              {item.submittedOn} 申请，已等待 {waited(item, today)}
            </span>
          </div>
          <div className="quiet">{item.leadUnit?.name}</div>
        </li>
      ))}
    </ul>
  );
}
