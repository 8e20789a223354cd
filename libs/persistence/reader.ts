import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { isId } from './is-id';
import { StatementNames } from './statement-names';

/** Runs one statement; it is prepared once per connection. */
export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Only reads, for it may be run twice. */
type Work<T> = (query: Query, today: Day) => Promise<T>;

const SCOPE = /^\/([a-z0-9]+\/)*$/;

/**
 * Read-only transactions under the actor's scope. Connections are pipelined and the first statement goes out together with the opening.
 * So the business day, which the opening answers, is taken as the last read saw it; where that was wrong, the work is done again.
 */
@Injectable()
export class Reader {
  private readonly names = new StatementNames();
  private lastDay: Day | null = null;

  constructor(private readonly dataSource: DataSource) {}

  read<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.attempt(actor, work, false);
  }

  /** For work that sends all its statements before it awaits an answer: opening, statements and end travel as one packet. */
  readAtOnce<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.attempt(actor, work, true);
  }

  private async attempt<T>(actor: Actor, work: Work<T>, atOnce: boolean): Promise<T> {
    const opening = openingFor(actor);
    const client = await this.pool.connect();
    const assumed = (this.lastDay ??= await dayOf(client).catch((error: Error) => {
      client.release(error);
      throw error;
    }));
    const statements = new Statements(client, this.names);
    const { stream } = client.connection;
    stream.cork();
    const opened = client.query(opening) as unknown as Promise<{ rows: { today: Day }[] }[]>;
    // Sends its first statements before it first waits.
    const working = (async () => work(statements.query, assumed))();
    let ended = atOnce ? statements.end('commit') : null;
    stream.uncork();
    const [answer, day] = await Promise.allSettled([working, opened]);
    ended ??= statements.end(answer.status === 'fulfilled' ? 'commit' : 'rollback');
    // Nothing was written, so nobody waits for the end.
    ended.then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    if (day.status === 'rejected') throw day.reason;
    this.lastDay = day.value[1]!.rows[0]!.today;
    if (this.lastDay !== assumed) return this.attempt(actor, work, atOnce);
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  private get pool(): Pool {
    // TypeORM keeps its pg pool here; reads share it with the units of work.
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** The statements of one read. After its end none goes out any more: it would be outside the transaction and without a scope. */
class Statements {
  private ended = false;

  constructor(
    private readonly client: PoolClient,
    private readonly names: StatementNames,
  ) {}

  readonly query: Query = async <Row>(text: string, values: unknown[] = []) => {
    if (this.ended) throw new Error('a statement after the end of its read');
    return (await this.client.query<Row & object>({ name: this.names.of(text), text, values })).rows;
  };

  end(how: 'commit' | 'rollback'): Promise<unknown> {
    this.ended = true;
    return this.client.query(how);
  }
}

/** Several statements in one message take no parameters, so what goes in is checked to the letter. */
function openingFor(actor: Actor): string {
  if (!SCOPE.test(actor.scope) || !isId(actor.id)) throw new Error('an actor without a proper scope');
  return `begin read only; select set_config('app.scope', '${actor.scope}', true), set_config('app.person', '${actor.id}', true), app_today() as today`;
}

async function dayOf(client: PoolClient): Promise<Day> {
  return (await client.query<{ today: Day }>('select app_today() as today')).rows[0]!.today;
}
