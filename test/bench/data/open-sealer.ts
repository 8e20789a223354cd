import { SealEvents } from '@application/audit/seal-events';
import { PgEventLog } from '@persistence/audit/event-log.pg';
import { createDataSource } from '@persistence/data-source';
import { PgRepeats } from '@persistence/idempotency/repeats.pg';
import { PgUnitOfWork } from '@persistence/unit-of-work';

/** The sealer of a worker and nothing else of it. */
export async function openSealer(url: string): Promise<{ seal: SealEvents; close(): Promise<void> }> {
  const source = await createDataSource({ url, role: 'xiaohao_sweeper', poolSize: 2 }).initialize();
  const work = new PgUnitOfWork(source, new PgRepeats());
  return { seal: new SealEvents(work, new PgEventLog(work)), close: () => source.destroy() };
}
