import { VerifyFiles } from '@application/audit/verify-files';
import { readFileSettings } from '@application/evidence/file-settings';
import { GatewaysModule } from '@gateways/gateways.module';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';

@Module({ providers: [VerifyFiles] })
class FilesModule {}

/** The files against their records, as the database's owner: it looks at everything. */
export async function withFiles<T>(work: (files: VerifyFiles) => Promise<T>): Promise<T> {
  const module = {
    module: FilesModule,
    imports: [
      PersistenceModule.forRoot({ url: databaseUrl(), role: 'owner', poolSize: 2 }),
      GatewaysModule.forRoot(readFileSettings(process.env)),
    ],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    return await work(app.get(VerifyFiles));
  } finally {
    await app.close();
  }
}
