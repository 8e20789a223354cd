import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings } from './settings';
import { WorkerModule } from './worker.module';

const log = new Logger('worker');

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(readSettings(process.env)), {
    logger: new ConsoleLogger({ json: true, logLevels: ['error', 'warn', 'log'] }),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  log.log('the worker is at work');
}

// A promise nobody waited for is a mistake of ours, but no reason to stop the clock of a county.
process.on('unhandledRejection', (reason) => log.error(`unhandled: ${String(reason)}`));

main().catch((error: unknown) => {
  log.error(error instanceof Error ? error.stack : error);
  process.exit(1);
});
