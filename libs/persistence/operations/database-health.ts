import { Health, type Readiness } from '@application/ports/health';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A worker that lives commits its rounds within seconds. */
const ROUND_SECONDS = 30;

const ROUNDS = `select name, coalesce(extract(epoch from now() - last_committed_at), 1e9)::float as age, failing
  from worker_run where name in ('timers', 'relay')`;

/** The API is ready when its database answers. How the worker fares is told beside it: without a worker people can still work. */
@Injectable()
export class DatabaseHealth extends Health {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async check(): Promise<Readiness> {
    try {
      const rounds = await this.dataSource.query<{ name: string; age: number; failing: boolean }[]>(ROUNDS);
      const round = (name: string) => {
        const found = rounds.find((one) => one.name === name);
        const ok = found !== undefined && found.age < ROUND_SECONDS && !found.failing;
        return { ok, detail: found ? `last committed ${Math.round(found.age)} s ago` : 'never committed' };
      };
      const checks = { database: { ok: true, detail: 'answers' }, sweep: round('timers'), queue: round('relay') };
      return { ready: true, checks };
    } catch {
      return { ready: false, checks: { database: { ok: false, detail: 'does not answer' } } };
    }
  }
}
