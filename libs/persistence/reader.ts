import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { StatementNames } from './statement-names';

/** Runs one statement; it is prepared once per connection. */
export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

type Work<T> = (query: Query, today: Day) => Promise<T>;

const SCOPE = /^\/([a-z0-9]+\/)*$/;
const UUID = /^[0-9a-f-]{36}$/;

/** Read-only transactions under the actor's scope. Connections are pipelined, so that a read of one statement costs one round trip. */
@Injectable()
export class Reader {
  private readonly names = new StatementNames();
  /** The business day as the last read saw it. */
  private lastDay: Day | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** `work` must only read: it runs twice when the day turns meanwhile. */
  async read<T>(actor: Actor, work: Work<T>): Promise<T> {
    const client = await this.connect();
    try {
      const answer = await this.attempt(client, actor, work);
      // Nothing was written, so nobody waits for the end.
      client.query('commit').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      return answer;
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  }

  /**
   * The first statement goes out together with the opening, so the day, which the opening answers, is taken as it last was; where that
   * was wrong, the work is done again.
   */
  private async attempt<T>(client: PoolClient, actor: Actor, work: Work<T>): Promise<T> {
    const opened = open(client, actor);
    const assumed = this.lastDay ?? (await opened);
    const [answer, today] = await Promise.allSettled([work(this.query(client), assumed), opened]);
    if (today.status === 'rejected') throw today.reason;
    this.lastDay = today.value;
    if (today.value !== assumed) {
      await client.query('rollback');
      return this.attempt(client, actor, work);
    }
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  private query(client: PoolClient): Query {
    return async <Row>(text: string, values: unknown[] = []) =>
      (await client.query<Row & object>({ name: this.names.of(text), text, values })).rows;
  }

  private connect(): Promise<PoolClient> {
    // TypeORM keeps its pg pool here; reads share it with the units of work.
    return (this.dataSource.driver as unknown as { master: Pool }).master.connect();
  }
}

/** Several statements in one message take no parameters, so what goes in is checked to the letter. */
async function open(client: PoolClient, actor: Actor): Promise<Day> {
  if (!SCOPE.test(actor.scope) || !UUID.test(actor.id)) throw new Error('an actor without a proper scope');
  const opened = (await client.query(
    `begin read only; select set_config('app.scope', '${actor.scope}', true), set_config('app.person', '${actor.id}', true), app_today() as today`,
  )) as unknown as { rows: { today: Day }[] }[];
  return opened[1]!.rows[0]!.today;
}
