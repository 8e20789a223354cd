import type { Day } from '@domain/day';
import type { NoticeKind } from '@domain/notice/notice';

export interface NewNotice {
  /** The timer or outbox row that raises it: one source tells a person once. */
  sourceId: string;
  personId: string;
  /** Where mail reaches the person; null where it does not. */
  email: string | null;
  kind: NoticeKind;
  itemId: string;
  number: string;
  title: string;
  body: string;
  on: Day;
  replyBy: Day | null;
}

/** The notices of record. */
export abstract class Notices {
  /**
   * In a unit of work: writes those that the source has not yet told, and with `byMail` an intent to mail each of them where the
   * person has an address. Says how many were written.
   */
  abstract raise(notices: readonly NewNotice[], byMail: boolean): Promise<number>;

  /** In a unit of work: notes the first receipt; false where the person has no such notice. */
  abstract receive(id: string, personId: string): Promise<boolean>;
}
