import { DUTY_STEPS } from '@application/notice/duty-steps';
import { PerformDuty } from '@application/notice/perform-duty';
import { WriteDigests } from '@application/notice/write-digests';
import { CheckInvariants } from '@application/operations/check-invariants';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import { Channels } from '@application/ports/channel';
import { Identifiers } from '@application/ports/identifiers';
import { Timers } from '@application/ports/timers';
import { UuidIdentifiers } from '@gateways/security/uuid-identifiers';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import type { TestDatabase } from './test-database';

/** The clock's use cases in its database role; no rounds run: what is due is claimed and performed by hand. */
export async function startTestClock(
  { url }: TestDatabase,
  personal: readonly ('mail' | 'sms')[] = [],
): Promise<TestingModule> {
  const clock = await Test.createTestingModule({
    imports: [PersistenceModule.forRoot({ url, role: 'xiaohao_sweeper', poolSize: 8 })],
    providers: [
      ...DUTY_STEPS,
      ReconcileTimers,
      CheckInvariants,
      WriteDigests,
      { provide: Channels, useValue: { personal } },
      { provide: Identifiers, useClass: UuidIdentifiers },
    ],
  }).compile();
  clock.enableShutdownHooks();
  return clock;
}

/** Claims whatever is due and performs it, all at once; answers what became of each. */
export async function performAllDue(clock: TestingModule): Promise<string[]> {
  const claims = await clock.get(Timers).claimDue(1_000);
  return Promise.all(claims.map((claim) => clock.get(PerformDuty).run(claim)));
}
