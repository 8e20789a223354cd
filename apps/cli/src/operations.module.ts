import { CheckInvariants } from '@application/operations/check-invariants';
import type { TimeMachine } from '@application/ports/time-machine';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '@persistence/data-source';
import { PgTimeMachine } from '@persistence/operations/time-machine.pg';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';

@Module({ providers: [CheckInvariants] })
export class OperationsModule {}

/** The checks, as the database's owner: they look at everything. */
export async function withInvariants<T>(work: (checks: CheckInvariants) => Promise<T>): Promise<T> {
  const module = {
    module: OperationsModule,
    imports: [PersistenceModule.forRoot({ url: databaseUrl(), role: 'owner', poolSize: 2 })],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work(app.get(CheckInvariants));
  } finally {
    await app.close();
  }
}

export async function withTimeMachine<T>(work: (machine: TimeMachine) => Promise<T>): Promise<T> {
  const owner = await createDataSource({ url: databaseUrl(), role: 'owner', poolSize: 1 }).initialize();
  try {
    return await work(new PgTimeMachine(owner));
  } finally {
    await owner.destroy();
  }
}
