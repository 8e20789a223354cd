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
            {[item.leadUnit?.name, item.handler?.name].filter(Boolean).join(' ') || '尚未交办'}
          </span>
          <span className="line-day">{item.dueOn ? `时限 ${item.dueOn}` : STATUS_WORDS[item.status]}</span>
        </li>
      ))}
    </ul>
  );
}
