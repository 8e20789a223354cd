import { useState } from 'react';
import { Link } from 'react-router';
import type { Uses } from '../api/types';
import { Tag } from '../ui/tag';
import './evidence.css';
import { likenessWords, unseenWords } from './use-words';

const FIRST = 3;

/** 别处用过: where else the same or nearly the same is used. Nothing where it is not. A reason to look twice, never a verdict. */
export function UsesMarks({ uses, itemId }: { uses: Uses | null | undefined; itemId: string }) {
  const [all, setAll] = useState(false);
  if (!uses || uses.seen.length + uses.unseen === 0) return null;
  const shown = all ? uses.seen : uses.seen.slice(0, FIRST);
  return (
    <ul className="uses" aria-label="别处用过">
      {shown.map((use) => (
        <li key={`${use.itemId}.${use.cycle}`}>
          <Tag tone="yellow">{likenessWords(use)}</Tag>
          <span>
            {use.itemId === itemId ? (
              `本事项第 ${use.cycle} 轮`
            ) : (
              <Link to={`/items/${use.itemId}`}>
                {use.number} {use.title}
              </Link>
            )}
            <span className="quiet"> {[use.unit, `${use.year} 年度`, use.on].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
      {uses.seen.length > shown.length && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            显示全部 {uses.seen.length} 处
          </button>
        </li>
      )}
      {uses.unseen > 0 && (
        <li>
          <Tag tone="yellow">别处用过</Tag>
          <span>{unseenWords(uses.unseen, uses.seen.length)}</span>
        </li>
      )}
    </ul>
  );
}
