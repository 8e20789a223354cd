import type { DocumentWriter } from '@application/ports/document-writer';
import { LogQueries } from '@application/ports/log-queries';
import { ReportQueries } from '@application/ports/report-queries';
import { GbtDocumentWriter } from '@gateways/document/gbt-document-writer';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { databaseUrl } from './database.module';

/** The document writer of the terminal. */
export const documentWriter: DocumentWriter = new GbtDocumentWriter();

/** Runs `work` with the report queries on the installation's database, and closes it again. */
export async function withReports<T>(work: (queries: ReportQueries, log: LogQueries) => Promise<T>): Promise<T> {
  const module = PersistenceModule.forRoot({ url: databaseUrl(), role: 'xiaohao_app', poolSize: 2 });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work(app.get(ReportQueries), app.get(LogQueries));
  } finally {
    await app.close();
  }
}
