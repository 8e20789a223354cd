import type { ScheduleName } from '../operations/schedules';

/** What became of each of the worker's rounds; read by the jobs page, by metrics and by readiness. */
export abstract class WorkerRuns {
  abstract committed(name: ScheduleName, milliseconds: number, counts: Record<string, number>): Promise<void>;

  /** `rounds`: this many failed, the last so long and with that error; those before it could not be noted in their time. */
  abstract failed(name: ScheduleName, milliseconds: number, error: string, rounds: number): Promise<void>;

  /** In a unit of work: asks the workers that live to begin a round soon. */
  abstract ask(name: ScheduleName): Promise<void>;
}
