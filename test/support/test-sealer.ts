import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLogSettings } from '@application/audit/log-settings';
import { SealEvents } from '@application/audit/seal-events';
import { SignCheckpoint } from '@application/audit/sign-checkpoint';
import { VerifyLog } from '@application/audit/verify-log';
import { LogModule } from '@gateways/audit/log.module';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { TEST_LOG_KEY } from './test-api';

export interface TestSealer {
  module: TestingModule;
  /** Where its checkpoints are kept: `checkpoints/<log id>/<day>.txt`. */
  dataDir: string;
  /** One round of the worker. */
  round(): Promise<Record<string, number>>;
  verify: VerifyLog;
  stop(): Promise<void>;
}

/** What the worker seals with, in its database role; no rounds run by themselves. */
export async function startTestSealer(url: string, sharedDataDir?: string): Promise<TestSealer> {
  const dataDir = sharedDataDir ?? mkdtempSync(path.join(tmpdir(), 'xh-test-log-'));
  const module = await Test.createTestingModule({
    imports: [
      PersistenceModule.forRoot({ url, role: 'xiaohao_sweeper', poolSize: 4 }),
      LogModule.forRoot({ ...readLogSettings({ LOG_KEY: TEST_LOG_KEY }), dataDir }),
    ],
    providers: [SealEvents, SignCheckpoint, VerifyLog],
  }).compile();
  module.enableShutdownHooks();
  return {
    module,
    dataDir,
    round: async () => ({ ...(await module.get(SealEvents).run()), ...(await module.get(SignCheckpoint).run()) }),
    verify: module.get(VerifyLog),
    stop: async () => {
      await module.close();
      if (!sharedDataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** So many events that belong to no item, in one statement: each with other words. */
export const PUT_EVENTS = `insert into audit_event (id, happened_on, type, person_id, person_name, unit_path, data, changes)
  select gen_random_uuid(), '2026-11-20', 'test.told', gen_random_uuid(), '张三', '/c/',
         jsonb_build_object('text', '第 ' || n || ' 件事', 'number', n, 'share', n / 8.0), jsonb_build_object('version', n)
    from generate_series(1, $1::int) n`;
