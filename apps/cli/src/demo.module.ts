import path from 'node:path';
import { DemoInstallation } from '@application/ports/demo-installation';
import { KeptCheckpoints } from '@application/ports/kept-checkpoints';
import { KeptCheckpointFiles } from '@gateways/audit/kept-checkpoint-files';
import { type DynamicModule, type INestApplicationContext, Module, type OnApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '@persistence/data-source';
import { PgDemoInstallation } from '@persistence/operations/demo-installation.pg';
import { ApplicationModule } from './application.module';
import { startClockwork } from './clockwork.module';
import { databaseUrl } from './database.module';
import { Clockwork } from './demo/clockwork';
import { CreateDemo } from './demo/create-demo';

/** The application, with what only a demo may do. */
@Module({})
class DemoModule implements OnApplicationShutdown {
  constructor(private readonly demo: DemoInstallation) {}

  static forRoot(url: string, clockwork: Clockwork): DynamicModule {
    const checkpoints = path.resolve(process.env.DATA_DIR ?? '.data', 'checkpoints');
    const owner = () => createDataSource({ url, role: 'owner', poolSize: 2 }).initialize();
    return {
      module: DemoModule,
      imports: [ApplicationModule.forRoot(url)],
      providers: [
        CreateDemo,
        { provide: Clockwork, useValue: clockwork },
        { provide: KeptCheckpoints, useFactory: () => new KeptCheckpointFiles(checkpoints, null) },
        { provide: DemoInstallation, useFactory: async () => new PgDemoInstallation(await owner()) },
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.demo.close();
  }
}

/** Runs `work` on the demo of a database, and closes whatever it opened. */
export async function onDemo<T>(work: (demo: CreateDemo) => Promise<T>, url = databaseUrl()): Promise<T> {
  const open: INestApplicationContext[] = [await startClockwork(url)];
  try {
    const module = DemoModule.forRoot(url, open[0]!.get(Clockwork));
    open.push(await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false }));
    return await work(open[1]!.get(CreateDemo));
  } finally {
    await Promise.all(open.map((context) => context.close()));
  }
}
