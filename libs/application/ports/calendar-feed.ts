import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';

/** A day that is the person's to have in mind: as leader or handler, as who looks back, or in the office. */
export interface FeedLine {
  /** Of what it is the day: the item, a document, a look-back. With `what` it tells the lines apart and stays while the day moves. */
  key: string;
  itemId: string;
  number: string;
  title: string;
  /** Its deadline; the day by which a document or rung wants an answer; by which it is looked back at; the last day of its publicity. */
  what: 'due' | 'reply' | 'lookBack' | 'publicity';
  on: Day;
}

export abstract class CalendarFeed {
  /** Whose calendar the secret opens; null for nobody's. Opens no unit of work. */
  abstract owner(tokenHash: Buffer): Promise<Actor | null>;

  /** In the order of their days. */
  abstract lines(actor: Actor): Promise<FeedLine[]>;
}
