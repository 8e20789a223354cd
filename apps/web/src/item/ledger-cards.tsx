import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import { Tag } from '../ui/tag';
import { LightMark } from './light-mark';
import { STATUS_TONES, STATUS_WORDS } from './words';

/** The ledger on a phone. */
export function LedgerCards({ items }: { items: ItemLine[] }) {
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={item.id} className="card">
          <div className="card-top">
            <span className="quiet">{item.number}</span>
            <Tag tone={STATUS_TONES[item.status]}>{STATUS_WORDS[item.status]}</Tag>
          </div>
          <Link className="card-title" to={`/items/${item.id}`}>
            {item.title}
          </Link>
          <div className="card-line">
            <LightMark light={item.light} />
            <span>{item.dueOn ? `时限 ${item.dueOn}` : '没有时限'}</span>
          </div>
          <div className="quiet">{[item.leadUnit?.name, item.handler?.name].filter(Boolean).join(' · ') || '—'}</div>
        </li>
      ))}
    </ul>
  );
}
