import type { Day } from '@domain/day';
import type { NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';

export interface NoticeLine {
  id: string;
  kind: NoticeKind;
  itemId: string | null;
  number: string | null;
  title: string;
  body: string;
  on: Day;
  at: Date;
  receivedAt: Date | null;
  replyBy: Day | null;
  /** Null of notices older than the reason. */
  why: string | null;
}

export interface NoticePage {
  data: NoticeLine[];
  nextCursor: string | null;
  total?: number;
}

/** What somebody has not been told of yet. */
export interface NoticeNews {
  /** Oldest first. */
  data: NoticeLine[];
  /** All of his that wait for a receipt. */
  unread: number;
  /** The place this is told up to; given back it continues here, without loss or doubles. */
  place: string;
  /** False where `data` is not all since the place that was given: none was, or there were too many. */
  complete: boolean;
}

export abstract class NoticeQueries {
  /** The actor's own notices that were not there at `after`, at most so many. Throws `input.invalid` for a place that is none. */
  abstract news(actor: Actor, after: string | null, most: number): Promise<NoticeNews>;

  /** The actor's own inbox, newest first. */
  abstract inbox(
    actor: Actor,
    filter: { unread: boolean },
    page: { limit: number; cursor: string | null; count: boolean },
  ): Promise<NoticePage>;

  /** One of the actor's own. Throws `notice.not_found`. */
  abstract one(actor: Actor, id: string): Promise<NoticeLine>;
}
