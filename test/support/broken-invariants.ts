import { CheckInvariants } from '@application/operations/check-invariants';
import { Test } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import type { TestApi } from './test-api';

/** The invariants that do not hold, with examples; asked as the clock, who sees everything. */
export async function brokenInvariants(api: TestApi): Promise<unknown[]> {
  const clock = await Test.createTestingModule({
    imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 2 })],
    providers: [CheckInvariants],
  }).compile();
  clock.enableShutdownHooks();
  try {
    return (await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0);
  } finally {
    await clock.close();
  }
}
