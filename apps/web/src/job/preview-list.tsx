import { Link } from 'react-router';
import { NOTICE_WORDS } from '../notice/words';
import { Tag } from '../ui/tag';
import type { PreviewLine } from './use-jobs';

/** Day by day, who will be told what. */
export function PreviewList({ lines }: { lines: PreviewLine[] }) {
  if (lines.length === 0) return <p className="quiet">没有将要发出的通知。</p>;
  const days = [...new Set(lines.map(({ on }) => on))];
  return days.map((day) => (
    <section key={day} aria-label={day}>
      <h3 className="preview-day">{day}</h3>
      {lines
        .filter(({ on }) => on === day)
        .map(({ person, messages }) => (
          <div key={person.id} className="preview-line">
            <strong>{person.name}</strong> <span className="quiet">{person.unitName}</span>
            <ul>
              {messages.map(({ kind, itemId, number, title, replyBy }) => (
                <li key={`${itemId}-${kind}`}>
                  <Tag>{NOTICE_WORDS[kind as keyof typeof NOTICE_WORDS] ?? kind}</Tag>{' '}
                  <Link to={`/items/${itemId}`}>
                    {number} {title}
                  </Link>
                  {replyBy && <span className="quiet">，{replyBy} 前回复</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  ));
}
