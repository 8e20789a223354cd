import { Link } from 'react-router';
import { NOTICE_WORDS } from '../notice/words';
import { Tag } from '../ui/tag';
import type { ComingDigest } from './use-jobs';

/** One line, and on demand what stands in it. */
export function DigestDetails({ digest: { title, mailed, parts } }: { digest: ComingDigest }) {
  return (
    <details className="preview-digest">
      <summary>
        <Tag>{NOTICE_WORDS.digest}</Tag> {parts.map(({ label, count }) => `${label} ${count} 件`).join('，')}
        {!mailed && <span className="quiet">，只进收件箱，不发邮件</span>}
      </summary>
      <p className="quiet">标题：{title}</p>
      {parts.map(({ section, label, count, items }) => (
        <div key={section}>
          <h4>
            {label}（{count} 件）
          </h4>
          <ul>
            {items.map(({ itemId, number, title: what, standing }, place) => (
              // An item may wait for two things.
              <li key={place}>
                <Link to={`/items/${itemId}`}>
                  {number} {what}
                </Link>
                <span className="quiet">（{standing}）</span>
              </li>
            ))}
            {count > items.length && <li className="quiet">另有 {count - items.length} 件</li>}
          </ul>
        </div>
      ))}
    </details>
  );
}
