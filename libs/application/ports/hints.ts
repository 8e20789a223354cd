import type { ScheduleName } from '../operations/schedules';

/** The schedules whose work comes up between two rounds. A worker that was not listening takes it that there is some of each. */
export const HINTED = ['timers', 'relay', 'deliveries', 'examination'] as const satisfies readonly ScheduleName[];

/** Hints shorten the wait and nothing else: one that is lost costs the time until the next round. */
export abstract class Hints {
  /** Calls `heard` for each schedule that is to run soon, until `close`; once the line was down, for all of HINTED. */
  abstract listen(heard: (schedule: ScheduleName) => void): void;

  abstract close(): Promise<void>;
}
