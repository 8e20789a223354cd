import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Id, Instant, Parts, Text } from '../http/view';

/** Beside the events, whose kind is their type, e.g. `item.assigned`. */
export const TIMELINE_KINDS = ['notice', 'duty.skipped', 'duty.cancelled', 'duty.dead'] as const;

export class TimelineEntryView {
  @Instant() at!: string;
  @DayField() on!: string;
  @ApiProperty({ type: String, description: `an event's type, or one of ${TIMELINE_KINDS.join(', ')}` }) kind!: string;
  @Text() actor!: string;
  @Text() text!: string;
  @Id(true) noticeId!: string | null;
  @Instant(true) receivedAt!: string | null;
  /** Of a notice: how its mail fares; null where none was planned. */
  @Choice(['intent', 'sending', 'sent', 'unknown', 'failed', 'suppressed'], true) mail!: string | null;
  /** Of a duty: the day it stood for. */
  @DayField(true) occurrence!: string | null;
}

export class TimelineView {
  @Parts(() => TimelineEntryView) data!: TimelineEntryView[];
}
