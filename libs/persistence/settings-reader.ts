import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from './reader';
import { PgUnitOfWork } from './unit-of-work';

/**
 * Reads tables without walls (calendar, policies). Inside an open unit of work on its connection: were a second one taken
 * from the pool, as many units of work as the pool is large would wait for each other.
 */
@Injectable()
export class SettingsReader {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly reader: Reader,
  ) {}

  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (this.work.isOpen) return this.work.manager.query<Row[]>(text, values);
    return this.reader.read(CLOCK, (query) => query<Row>(text, values));
  }
}
