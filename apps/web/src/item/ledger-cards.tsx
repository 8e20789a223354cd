import { Link } from 'react-router';
import type { ListedItem } from '../api/types';
import { Card } from '../ui/card';
import { Tag } from '../ui/tag';
import { latestProgress } from './latest-progress';
import { LightMark } from './light-mark';
import { STATUS_TONES, STATUS_WORDS } from './words';

/** The ledger on a phone. */
export function LedgerCards({ items }: { items: ListedItem[] }) {
  return (
    <ul className="cards">
      {items.map((item) => (
        <Card
          key={item.id}
          number={item.number}
          standing={{ label: STATUS_WORDS[item.status], tone: STATUS_TONES[item.status] }}
        >
          <Link className="card-title" to={`/items/${item.id}`}>
            {item.title}
          </Link>
          <div className="card-line">
            <LightMark light={item.light} />
            <span>{item.dueOn ? `时限 ${item.dueOn}` : '没有时限'}</span>
          </div>
          <div className="quiet">{[item.leadUnit?.name, item.handler?.name].filter(Boolean).join(' · ') || '—'}</div>
          {item.silentDays !== null && (
            <div className="quiet">
              最近进展 {latestProgress(item)} {item.tooSilent && <Tag tone="yellow">久未填报</Tag>}
            </div>
          )}
        </Card>
      ))}
    </ul>
  );
}
