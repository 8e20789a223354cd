import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { Api } from './api';
import type { Rig } from './rig';

const EVERY_MILLISECONDS = 100;

/** Signed in without a password: the county that is loaded has no accounts. */
const SIGN_IN = `with known as (
    insert into account (person_id, username, password_hash) select id, 'prober', '-' from person order by id limit 1 returning person_id)
  insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
  select $1, $2, person_id, now(), now(), now() + interval '8 hours' from known`;

/** Reads a page of the ledger ten times a second: how people fare meanwhile. */
export class Prober {
  private readonly lasted: number[] = [];
  private refused = 0;
  private stopping = false;
  private readonly running: Promise<void>;

  private constructor(
    private readonly api: Api,
    cookie: string,
  ) {
    this.running = this.probe(cookie);
  }

  static async start({ database, services }: Pick<Rig, 'database' | 'services'>): Promise<Prober> {
    const token = randomBytes(32).toString('base64url');
    await database.owner.query(SIGN_IN, [uuidv7(), createHash('sha256').update(token).digest()]);
    const api = await Api.start({
      DATABASE_URL: database.url,
      REDIS_URL: services.redisUrl,
      DATA_DIR: services.folder,
      XH_INSTALLATION: 'test',
    });
    return new Prober(api, `xh_session=${token}`);
  }

  /** Milliseconds of the 95th request in a hundred, how many were asked and how many not answered by 200. */
  async stop(): Promise<{ apiP95: number; apiAsked: number; apiRefused: number }> {
    this.stopping = true;
    await this.running;
    await this.api.stop();
    const sorted = this.lasted.sort((one, other) => one - other);
    const apiP95 = Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    return { apiP95, apiAsked: sorted.length, apiRefused: this.refused };
  }

  private async probe(cookie: string): Promise<void> {
    while (!this.stopping) {
      const began = performance.now();
      const answer = await fetch(`${this.api.url}/api/v1/items?limit=50`, { headers: { cookie } }).catch(() => null);
      await answer?.arrayBuffer();
      this.lasted.push(performance.now() - began);
      if (answer?.status !== 200) this.refused += 1;
      await pause(EVERY_MILLISECONDS);
    }
  }
}
