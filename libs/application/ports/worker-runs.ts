import type { ScheduleName } from '../operations/schedules';

/** When each of the worker's rounds last ran and with what result; read by the jobs page and by readiness. */
export abstract class WorkerRuns {
  abstract committed(name: ScheduleName, counts: Record<string, number>): Promise<void>;

  abstract failed(name: ScheduleName, error: string): Promise<void>;
}
