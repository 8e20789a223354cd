import type { Day } from '@domain/day';
import type { ChannelKind } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';

export interface NewNotice {
  /** The timer or outbox row that raises it: one source tells a person once. */
  sourceId: string;
  personId: string;
  /** Where mail reaches the person; null where it does not. */
  email: string | null;
  kind: NoticeKind;
  /** Null for what is about no single item. */
  itemId: string | null;
  number: string | null;
  title: string;
  body: string;
  on: Day;
  replyBy: Day | null;
  /** 为什么收到这条: the rule, and the part the person plays. */
  why?: string;
  /** The only ways out it may take; null or absent: whichever persons and channels are set to. */
  channels?: readonly ChannelKind[] | null;
}

/** The notices of record. */
export abstract class Notices {
  /**
   * In a unit of work: writes those that the source has not yet told; with each the intents to send it, by the personal `ways` as far as
   * the person wants them and has an address, and once into each group channel that tells of such notices. A short message that the rule names
   * goes to everybody with a number, unless the kind is one a person may do without. `inDigest`: mail is left to the next digest of whoever
   * has digests mailed. Says how many were written.
   */
  abstract raise(notices: readonly NewNotice[], ways: readonly ('mail' | 'sms')[], inDigest?: boolean): Promise<number>;

  /** In a unit of work: notes the first receipt, and says whether this was it; null where the person has no such notice. */
  abstract receive(id: string, personId: string): Promise<'now' | 'before' | null>;
}
