import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import { waited } from './waited';

interface Props {
  items: ItemLine[];
  current: string;
  level: string | undefined;
  today: string | null;
}

/** What waits for the person, the longest wait first. */
export function DeskQueue({ items, current, level, today }: Props) {
  return (
    <ol className="desk-queue">
      {items.map((item) => (
        <li key={item.id}>
          <Link
            to={`/queue/desk?level=${level ?? ''}&item=${item.id}`}
            replace
            aria-current={item.id === current ? 'true' : undefined}
          >
            <span className="desk-title" title={item.title}>
              {item.title}
            </span>
            <small>
              <span>{item.leadUnit?.name}</span>
              <span>已等待 {waited(item, today)}</span>
            </small>
          </Link>
        </li>
      ))}
    </ol>
  );
}
