import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';

/** Runs one statement. Named ones are prepared once per connection. */
export type Query = <Row>(text: string, values?: unknown[], name?: string) => Promise<Row[]>;

const SCOPE = /^\/([a-z0-9]+\/)*$/;
const UUID = /^[0-9a-f-]{36}$/;

/** Read-only transactions under the actor's scope; opening one costs a single round trip. */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  async read<T>(actor: Actor, work: (query: Query, today: Day) => Promise<T>): Promise<T> {
    // Several statements in one message take no parameters, so what goes in is checked to the letter.
    if (!SCOPE.test(actor.scope) || !UUID.test(actor.id)) throw new Error('an actor without a proper scope');
    const client = await this.connect();
    let failure: Error | undefined;
    try {
      const opened = (await client.query(
        `begin read only; select set_config('app.scope', '${actor.scope}', true), set_config('app.person', '${actor.id}', true), app_today() as today`,
      )) as unknown as { rows: { today: Day }[] }[];
      const query: Query = async <Row>(text: string, values: unknown[] = [], name?: string) =>
        (await client.query<Row & object>(name ? { name, text, values } : { text, values })).rows;
      const answer = await work(query, opened[1]!.rows[0]!.today);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch((broken: Error) => (failure = broken));
      throw error;
    } finally {
      client.release(failure);
    }
  }

  private connect(): Promise<PoolClient> {
    // TypeORM keeps its pg pool here; reads share it with the units of work.
    return (this.dataSource.driver as unknown as { master: Pool }).master.connect();
  }
}
