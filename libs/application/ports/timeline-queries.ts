import type { Day } from '@domain/day';
import type { Duty } from '@domain/deadline/duty';
import type { ItemEventType } from '@domain/item/item-events';
import type { NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';

export interface TimelineEvent {
  at: Date;
  on: Day;
  type: ItemEventType;
  personId: string;
  personName: string;
  data: Record<string, unknown>;
}

export interface TimelineNotice {
  id: string;
  at: Date;
  on: Day;
  kind: NoticeKind;
  title: string;
  personId: string;
  receivedAt: Date | null;
  replyBy: Day | null;
  /** State of each way it went out by, besides the inbox: `{mail: 'sent'}`. */
  deliveries: Record<string, string>;
}

/** A duty of the clock that came to an end without acting. */
export interface TimelineDuty {
  at: Date;
  on: Day;
  duty: Duty;
  state: 'skipped' | 'cancelled' | 'dead';
  reason: string | null;
}

export interface TimelineRows {
  events: TimelineEvent[];
  notices: TimelineNotice[];
  duties: TimelineDuty[];
}

export abstract class TimelineQueries {
  /** All that happened to an item, each kind oldest first. Throws `item.not_found`, also for what the actor may not see. */
  abstract of(actor: Actor, itemId: string): Promise<TimelineRows>;
}
