import { Link } from 'react-router';
import type { Notice } from '../api/types';
import { shanghaiTime } from '../ui/days';
import { Failure } from '../ui/failure';
import { Tag } from '../ui/tag';
import './notice.css';
import { useNoticeReceipt } from './use-notices';
import { NOTICE_TONES, NOTICE_WORDS } from './words';

export function NoticeList({ notices }: { notices: Notice[] }) {
  const receipt = useNoticeReceipt();
  return (
    <>
      {receipt.error && <Failure error={receipt.error} />}
      <ul className="notices">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.receivedAt ? 'notice' : 'notice notice-unread'}>
            <div className="notice-head">
              <Tag tone={NOTICE_TONES[notice.kind]}>{NOTICE_WORDS[notice.kind]}</Tag>
              {!notice.receivedAt && <span className="notice-mark">未读</span>}
              <span className="notice-title" id={`notice-${notice.id}`}>
                {notice.itemId ? <Link to={`/items/${notice.itemId}`}>{notice.title}</Link> : notice.title}
              </span>
              <time className="quiet" dateTime={notice.at}>
                {shanghaiTime(notice.at)}
              </time>
            </div>
            <p className="prose">{notice.body}</p>
            <div className="notice-foot quiet">
              {notice.replyBy && !notice.body.includes(notice.replyBy) && <span>请于 {notice.replyBy} 前回复</span>}
              {notice.why && (
                <details className="notice-why">
                  <summary>为什么收到这条？</summary>
                  {notice.why}
                </details>
              )}
              {notice.receivedAt ? (
                <span>已签收 {shanghaiTime(notice.receivedAt)}</span>
              ) : (
                <button
                  type="button"
                  className="plain-button"
                  aria-describedby={`notice-${notice.id}`}
                  disabled={receipt.isPending}
                  onClick={() => receipt.mutate(notice.id)}
                >
                  签收
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
