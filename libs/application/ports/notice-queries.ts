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

export abstract class NoticeQueries {
  /** The actor's own inbox, newest first. */
  abstract inbox(
    actor: Actor,
    filter: { unread: boolean },
    page: { limit: number; cursor: string | null; count: boolean },
  ): Promise<NoticePage>;

  /** One of the actor's own. Throws `notice.not_found`. */
  abstract one(actor: Actor, id: string): Promise<NoticeLine>;
}
