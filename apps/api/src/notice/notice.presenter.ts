import type { NoticeLine } from '@application/ports/notice-queries';
import type { NoticeView } from './notice.view';

/** Names every field on purpose: a new column stays private until it is listed here. */
export function presentNotice(line: NoticeLine): NoticeView {
  return {
    id: line.id,
    kind: line.kind,
    itemId: line.itemId,
    number: line.number,
    title: line.title,
    body: line.body,
    on: line.on,
    at: line.at.toISOString(),
    receivedAt: line.receivedAt?.toISOString() ?? null,
    replyBy: line.replyBy,
    why: line.why,
  };
}
