import type { Day } from '@domain/day';
import type { DutyFacts } from '@domain/deadline/duty-plan';
import type { Duty } from '@domain/deadline/duty';
import type { ItemState } from '@domain/item/item-state';
import type { DueLookBack } from '@domain/look-back/look-back-duties';
import type { ChannelKind } from '@domain/notice/channel';
import type { Party } from '@domain/notice/resolve-audience';
import type { Actor } from '@domain/unit/actor';
import type { QueueDepth } from './queue-depths';
import type { ScheduleName } from '../operations/schedules';

/** How often a round ran, and how often it failed. */
export interface RoundCount {
  rounds: number;
  failures: number;
}

export interface RunLine {
  name: ScheduleName;
  lastStartedAt: Date | null;
  lastCommittedAt: Date | null;
  /** The last failure stays here after later successes. */
  lastFailedAt: Date | null;
  lastError: string | null;
  /** The last round failed. */
  failing: boolean;
  counts: Record<string, number>;
  /** Since the installation began. */
  ever: RoundCount;
  /** The last 24 hours and the last 7 days, counted from the full hour before. */
  day: RoundCount;
  week: RoundCount;
}

/** How many stand in each state. */
export interface JobCounts {
  timers: Record<string, number>;
  /** Pending timers whose time has come. */
  timersOverdue: number;
  /** Duties performed in the last day, and how many seconds after their time. */
  lateness: { done: number; p50Seconds: number; p99Seconds: number };
  deliveries: Record<string, number>;
  outbox: { open: number; oldestSeconds: number };
}

/** What of one kind of channel has not arrived. */
export interface ChannelStanding {
  channel: ChannelKind;
  /** To be sent, or being sent. */
  waiting: number;
  /** Age of the oldest of these; 0 where none waits. */
  oldestSeconds: number;
  failed: number;
  unknown: number;
}

/** How the engine stands, without what has come to its end. */
export type EngineStanding = Omit<JobsReport, 'failures'>;

export interface Failure {
  what: 'timer' | 'delivery' | 'outbox';
  id: string;
  itemNumber: string | null;
  state: string;
  at: Date | null;
  error: string | null;
}

export interface JobsReport {
  /** The real clock: runs are told by it. */
  now: Date;
  runs: RunLine[];
  counts: JobCounts;
  channels: ChannelStanding[];
  /** As the worker counted them within the last minute; none where nobody knows: Redis is away, or no worker lives. */
  queues: QueueDepth[];
  failures: Failure[];
}

/** A duty whose time will come, with what its audience is worked out from. */
export interface ComingDuty {
  item: Pick<
    ItemState,
    | 'id'
    | 'number'
    | 'title'
    | 'handlerId'
    | 'leaderId'
    | 'submitterId'
    | 'workedByIds'
    | 'leadUnitId'
    | 'cooperatingUnitIds'
    | 'unitPath'
    | 'pendingLevel'
  >;
  duty: Duty;
  /** Open look-backs of the item. */
  lookBacks: (DueLookBack & { assigneeId: string | null })[];
}

/** An open item with what its duties depend on. */
export interface OpenSchedule {
  item: ComingDuty['item'];
  facts: DutyFacts;
}

export abstract class JobQueries {
  /** How the worker fares, over everything: for those who keep the installation running. */
  abstract report(actor: Actor): Promise<JobsReport>;

  /** Live timers due before the end of that day, oldest first, of items the actor may see. `cut`: there are more than these. */
  abstract coming(
    actor: Actor,
    until: Day,
  ): Promise<{ duties: ComingDuty[]; people: Party[]; today: Day; cut: boolean }>;

  /** The open items the actor may see, with the people who may be told. */
  abstract openSchedules(actor: Actor): Promise<{ schedules: OpenSchedule[]; people: Party[]; today: Day }>;

  /** The same without an actor: for metrics. */
  abstract standing(): Promise<EngineStanding>;
}
