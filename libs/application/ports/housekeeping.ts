export abstract class Housekeeping {
  /**
   * Deletes what has served its time: sessions past their end, idempotency keys older than a day, hours of the worker's rounds that
   * no page counts any more. Says how many of each.
   */
  abstract sweep(): Promise<{ sessions: number; idempotencyKeys: number; runHours: number }>;

  /** The real instant, wherever the clock of a demo stands. */
  abstract realNow(): Promise<Date>;
}
