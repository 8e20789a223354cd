import { SECTIONS } from '@domain/notice/digest-entries';
import { NOTICE_KINDS } from '@domain/notice/notice';
import { Choice, Count, DayField, Flag, Id, Part, Parts, Text } from '../http/view';

export class PreviewPersonView {
  @Id() id!: string;
  @Text() name!: string;
  @Text() unitName!: string;
}

export class PreviewMessageView {
  @Choice(NOTICE_KINDS) kind!: string;
  @Id() itemId!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() text!: string;
  @DayField(true) replyBy!: string | null;
}

export class PreviewLineView {
  @DayField() on!: string;
  @Part(() => PreviewPersonView) person!: PreviewPersonView;
  @Parts(() => PreviewMessageView) messages!: PreviewMessageView[];
}

export class PreviewView {
  @DayField() from!: string;
  @DayField() to!: string;
  @Count() total!: number;
  /** There are so many that only the earliest duties were looked at: `total` is of these. */
  @Flag() cut!: boolean;
  @Parts(() => PreviewLineView) data!: PreviewLineView[];
}

export class ComingMessageView extends PreviewMessageView {
  /** The day of the digest whose mail says it; null where it has a mail of its own, or none. */
  @DayField(true) digestOn!: string | null;
}

export class DigestLineView {
  @Id() itemId!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() standing!: string;
}

export class DigestPartView {
  @Choice(Object.keys(SECTIONS)) section!: string;
  @Text() label!: string;
  @Count() count!: number;
  /** As many as the digest names; in a long preview the later digests only count. */
  @Parts(() => DigestLineView) items!: DigestLineView[];
}

export class ComingDigestView {
  @Text() title!: string;
  /** False: it stands in the inbox alone. */
  @Flag() mailed!: boolean;
  @Parts(() => DigestPartView) parts!: DigestPartView[];
}

export class ComingLineView {
  @DayField() on!: string;
  @Part(() => PreviewPersonView) person!: PreviewPersonView;
  @Parts(() => ComingMessageView) messages!: ComingMessageView[];
  @Part(() => ComingDigestView, true) digest!: ComingDigestView | null;
}

export class ForecastView {
  @DayField() from!: string;
  @DayField() to!: string;
  @Count() total!: number;
  /** When the digest of a working day is written, `HH:MM`. */
  @Text() digestAt!: string;
  /** Digests are foreseen for a week at most. */
  @DayField() digestsTo!: string;
  @Count() digests!: number;
  /** There are so many that only the earliest duties and items were looked at: the numbers are of these. */
  @Flag() cut!: boolean;
  @Parts(() => ComingLineView) data!: ComingLineView[];
}
