import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';

/** A day of an open item that is the person's, as leader or handler. */
export interface FeedLine {
  itemId: string;
  number: string;
  title: string;
  /** Its deadline, or the day by which the present rung wants an answer. */
  what: 'due' | 'reply';
  on: Day;
}

export abstract class CalendarFeed {
  /** Whose calendar the secret opens; null for nobody's. Opens no unit of work. */
  abstract owner(tokenHash: Buffer): Promise<Actor | null>;

  /** In the order of their days. */
  abstract lines(actor: Actor): Promise<FeedLine[]>;
}
