import { NOTICE_KINDS } from '@domain/notice/notice';
import { Choice, Count, DayField, Id, Instant, Parts, Text } from '../http/view';

export class NoticeView {
  @Id() id!: string;
  @Choice(NOTICE_KINDS) kind!: string;
  @Id(true) itemId!: string | null;
  @Text(true) number!: string | null;
  @Text() title!: string;
  @Text() body!: string;
  @DayField() on!: string;
  @Instant() at!: string;
  @Instant(true) receivedAt!: string | null;
  @DayField(true) replyBy!: string | null;
  /** 为什么收到这条. */
  @Text(true) why!: string | null;
}

export class NoticePageView {
  @Parts(() => NoticeView) data!: NoticeView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
