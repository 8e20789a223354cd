import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { OUTSIDE } from './create-app';
import { openApiDocument } from './openapi';
import { readSettings } from './settings';

/** Prints the OpenAPI document and needs no database: in preview mode nothing is made, only declared. */
async function main(): Promise<void> {
  const settings = readSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings), new FastifyAdapter(), {
    logger: ['error'],
    preview: true,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE.map((path) => ({ path, method: RequestMethod.GET })) });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
