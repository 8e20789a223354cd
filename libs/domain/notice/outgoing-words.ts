import type { Day } from '../day';
import type { NoticeKind } from './notice';

/** A notice on its way out, in words. */
export interface OutgoingWords {
  /** `checkpoint` is no notice to anybody: the log tells a place outside how far it has come. */
  kind: NoticeKind | 'checkpoint';
  title: string;
  /** Lines separated by newlines. */
  body: string;
  on: Day;
  replyBy: Day | null;
  itemId: string | null;
  number: string | null;
  /** The page of the item, or of the inbox. */
  link: string;
  /** Whom the notice is for; of a message to a group. */
  names: readonly string[];
  /** Sent once more because nobody knows whether the first one arrived. */
  repeat: boolean;
  /** Where one stops mails of this kind; null where nobody may. */
  unsubscribe: string | null;
}

const REPEAT = '前次发送未能确认是否送达，特再发一次，如已收到请忽略。';

/** The lines everybody reads, whatever the way out. */
export function linesOf({ body, repeat }: OutgoingWords): string[] {
  return [...(repeat ? [REPEAT] : []), ...body.split('\n')];
}
