import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import './item.css';
import { LightMark } from './light-mark';
import { STATUS_WORDS } from './words';

/** Items as short lines: what, whose, until when. */
export function LineList({ items }: { items: ItemLine[] }) {
  return (
    <ul className="line-list">
      {items.map((item) => (
        <li key={item.id}>
          <LightMark light={item.light} />
          <Link className="line-title" to={`/items/${item.id}`}>
            {item.number} {item.title}
          </Link>
          <span className="quiet line-side">
            {[item.leadUnit?.name, item.handler?.name].filter(Boolean).join(' ') || '—'}
          </span>
          <span className="line-day">{whenOf(item)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is settled says when; what is open, until when. */
function whenOf({ status, closedOn, dueOn }: ItemLine): string {
  if (status === 'closed') return `销号 ${closedOn ?? ''}`;
  return status === 'cancelled' || !dueOn ? STATUS_WORDS[status] : `时限 ${dueOn}`;
}
