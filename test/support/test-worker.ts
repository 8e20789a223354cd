import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Day } from '@domain/day';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readLogSettings } from '@application/audit/log-settings';
import { readFileSettings } from '@application/evidence/file-settings';
import { readChannelSettings } from '@application/notice/channel-settings';
import type { WorkerSettings } from '../../apps/worker/src/settings';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { TEST_LOG_KEY, TEST_SECRET_KEY } from './test-api';
import type { TestDatabase } from './test-database';

/** A real worker in this process, on queues of its own in the Redis that tests share. */
export async function startTestWorker(
  database: TestDatabase,
  settings: Partial<WorkerSettings> = {},
): Promise<INestApplicationContext> {
  const redisUrl = settings.redisUrl ?? process.env.TEST_REDIS_URL;
  if (!redisUrl) throw new Error('TEST_REDIS_URL is not set: run the tests by npm test');
  return NestFactory.createApplicationContext(
    WorkerModule.forRoot({
      databaseUrl: database.url,
      redisUrl,
      queuePrefix: `xh-test-${randomBytes(6).toString('hex')}`,
      ...readChannelSettings({
        MAIL_FROM: '销号系统 <xiaohao@county.test>',
        PUBLIC_URL: 'http://xiaohao.county.test',
        SECRET_KEY: TEST_SECRET_KEY,
      }),
      ...readLogSettings({ LOG_KEY: TEST_LOG_KEY }),
      ...readFileSettings({ DATA_DIR: ownFolder(database), EVIDENCE_MAX_BYTES: '1000000' }),
      leaseSeconds: 60,
      concurrency: 4,
      ...settings,
    }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
}

/** A data folder belongs to one installation. */
const ownFolder = ({ url }: TestDatabase): string => path.join(tmpdir(), 'xh-test-worker', new URL(url).pathname);

/** The time machine of tests: nine in the morning of that day, and the worker hears of it. */
export async function advanceTo({ owner }: TestDatabase, on: Day): Promise<void> {
  await owner.query(
    `update installation set clock_offset = ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()`,
    [on],
  );
  await owner.query(`select pg_notify('xiaohao', 'timers')`);
}
