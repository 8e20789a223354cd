import type { ScheduleName } from '../operations/schedules';

/** When each of the worker's rounds last ran, how long (milliseconds) and with what result; read by the jobs page and by readiness. */
export abstract class WorkerRuns {
  abstract committed(name: ScheduleName, milliseconds: number, counts: Record<string, number>): Promise<void>;

  abstract failed(name: ScheduleName, milliseconds: number, error: string): Promise<void>;

  /** In a unit of work: asks the workers that live to begin a round soon. */
  abstract ask(name: ScheduleName): Promise<void>;
}
