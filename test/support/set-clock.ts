import type { Day } from '@domain/day';
import type { TestApi } from './test-api';

/** Nine in the morning of any day, past ones too: what only a test may do, and only as the owner. */
export async function setClock({ database: { owner } }: TestApi, on: Day | string): Promise<void> {
  await owner.query('alter table installation disable trigger installation_clock');
  await owner.query(
    `update installation set clock_offset = ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()`,
    [on],
  );
  await owner.query('alter table installation enable trigger installation_clock');
}
