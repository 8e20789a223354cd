import { readLogSettings } from '@application/audit/log-settings';
import { VerifyLog } from '@application/audit/verify-log';
import { LogModule } from '@gateways/audit/log.module';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';
import { Misuse } from './misuse';

@Module({ providers: [VerifyLog] })
class VerificationModule {}

/** The verification, as the database's owner: it looks at everything. A key that is not there is never made: it would fit no checkpoint. */
export async function withLog<T>(work: (log: VerifyLog) => Promise<T>): Promise<T> {
  const settings = { ...readLogSettings(process.env), dataDir: process.env.DATA_DIR ?? '.data' };
  const module = {
    module: VerificationModule,
    imports: [
      PersistenceModule.forRoot({ url: databaseUrl(), role: 'owner', poolSize: 2 }),
      LogModule.forRoot({ ...settings, makeKey: false }),
    ],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }).catch(
    (fault: Error) => {
      throw fault.message.includes('LOG_KEY')
        ? new Misuse('找不到签署检查点的密钥：请给出 DATA_DIR（其中有 log.key）或者 LOG_KEY。')
        : fault;
    },
  );
  try {
    return await work(app.get(VerifyLog));
  } finally {
    await app.close();
  }
}
