import { PLACE_KINDS } from '@application/ports/checkpoint-places';
import { SCHEDULES } from '@application/operations/schedules';
import { CHANNEL_KINDS } from '@domain/notice/channel';
import { Choice, Choices, Count, Flag, Free, Id, Instant, Numeric, Part, Parts, Text } from '../http/view';

export class RoundCountView {
  @Count() rounds!: number;
  @Count() failures!: number;
}

export class RunView {
  @Choice(Object.keys(SCHEDULES)) name!: string;
  @Text() label!: string;
  @Count() everySeconds!: number;
  @Instant(true) lastStartedAt!: string | null;
  @Instant(true) lastCommittedAt!: string | null;
  /** At the latest; a hint wakes it earlier. */
  @Instant(true) nextAt!: string | null;
  /** The last round committed, and not longer ago than three intervals. */
  @Flag() ok!: boolean;
  /** The last failure, also where later rounds went well. */
  @Instant(true) lastFailedAt!: string | null;
  @Text(true) lastError!: string | null;
  /** The last round failed. */
  @Flag() failing!: boolean;
  /** Of the last 24 hours and the last 7 days, from the full hour before. */
  @Part(() => RoundCountView) day!: RoundCountView;
  @Part(() => RoundCountView) week!: RoundCountView;
  @Free('what the last round did') counts!: Record<string, number>;
}

export class OutboxCountView {
  @Count() open!: number;
  @Numeric() oldestSeconds!: number;
}

export class LatenessView {
  @Count() done!: number;
  @Numeric() p50Seconds!: number;
  @Numeric() p99Seconds!: number;
}

export class LogCountsView {
  @Count() size!: number;
  @Count() waiting!: number;
  @Numeric() oldestSeconds!: number;
  /** Places outside that are told of checkpoints, and the kinds of those that have not heard of the newest for too long. */
  @Count() places!: number;
  @Choices(PLACE_KINDS) stalePlaces!: string[];
}

export class ChannelStandingView {
  @Choice(CHANNEL_KINDS) channel!: string;
  /** To be sent, or being sent. */
  @Count() waiting!: number;
  @Numeric() oldestSeconds!: number;
  @Count() failed!: number;
  @Count() unknown!: number;
}

export class QueueDepthView {
  @Choice(['events', ...CHANNEL_KINDS]) name!: string;
  @Count() waiting!: number;
  @Count() active!: number;
  @Count() delayed!: number;
  @Count() failed!: number;
}

export class JobCountsView {
  @Free('timers by state') timers!: Record<string, number>;
  @Count() timersOverdue!: number;
  /** Of the duties performed in the last day. */
  @Part(() => LatenessView) lateness!: LatenessView;
  @Free('deliveries by state') deliveries!: Record<string, number>;
  /** Of each kind of channel that has something not arrived. */
  @Parts(() => ChannelStandingView) channels!: ChannelStandingView[];
  /** What lies in the queues, as the worker counted within the last minute; empty where nobody knows. */
  @Parts(() => QueueDepthView) queues!: QueueDepthView[];
  @Part(() => OutboxCountView) outbox!: OutboxCountView;
  /** Audit events: sealed, and waiting to be. */
  @Part(() => LogCountsView) log!: LogCountsView;
}

export class FailureView {
  @Choice(['timer', 'delivery', 'outbox']) what!: string;
  @Id() id!: string;
  @Text(true) itemNumber!: string | null;
  @Text() state!: string;
  @Instant(true) at!: string | null;
  @Text(true) error!: string | null;
}

export class JobsView {
  @Instant() at!: string;
  @Parts(() => RunView) data!: RunView[];
  @Part(() => JobCountsView) counts!: JobCountsView;
  @Parts(() => FailureView) failures!: FailureView[];
}
