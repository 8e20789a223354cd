import type { Day } from '@domain/day';

export abstract class BusinessDay {
  /** Today in Asia/Shanghai by the database's clock. */
  abstract today(): Promise<Day>;
}
