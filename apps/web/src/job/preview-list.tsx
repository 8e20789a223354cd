import { Link } from 'react-router';
import { NOTICE_WORDS } from '../notice/words';
import { Tag } from '../ui/tag';
import { DigestDetails } from './digest-details';
import type { ComingLine, PreviewLine } from './use-jobs';

/** Day by day, who will be told what. */
export function PreviewList({ lines }: { lines: (PreviewLine | ComingLine)[] }) {
  if (lines.length === 0) return <p className="quiet">没有将要发出的通知。</p>;
  const days = [...new Set(lines.map(({ on }) => on))];
  return days.map((day) => (
    <section key={day} aria-label={day}>
      <h3 className="preview-day">{day}</h3>
      {lines
        .filter(({ on }) => on === day)
        .map((line) => (
          <div key={line.person.id} className="preview-line">
            <strong>{line.person.name}</strong> <span className="quiet">{line.person.unitName}</span>
            <ul>
              {line.messages.map((message) => (
                <li key={`${message.itemId}-${message.kind}`}>
                  <Tag>{NOTICE_WORDS[message.kind as keyof typeof NOTICE_WORDS] ?? message.kind}</Tag>{' '}
                  <Link to={`/items/${message.itemId}`}>
                    {message.number} {message.title}
                  </Link>
                  {message.replyBy && <span className="quiet">，{message.replyBy} 前回复</span>}
                  {'digestOn' in message && message.digestOn && (
                    <span className="quiet">
                      ，邮件并入{message.digestOn === day ? '当日' : ` ${message.digestOn} 的`}摘要
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {'digest' in line && line.digest && <DigestDetails digest={line.digest} />}
          </div>
        ))}
    </section>
  ));
}
