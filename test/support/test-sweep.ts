import { type FileSettings } from '@application/evidence/file-settings';
import { SweepOrphanBlobs } from '@application/evidence/sweep-orphan-blobs';
import { GatewaysModule } from '@gateways/gateways.module';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import type { TestDatabase } from './test-database';

class SweepModule {}

/** What sweeps the store in the worker, as the worker's role, without a worker around it that would sweep by itself. */
export function openSweep(database: TestDatabase, files: FileSettings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    {
      module: SweepModule,
      imports: [
        PersistenceModule.forRoot({ url: database.url, role: 'xiaohao_sweeper' }),
        GatewaysModule.forRoot(files),
      ],
      providers: [SweepOrphanBlobs],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
}
