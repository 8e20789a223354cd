import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evidenceForm } from '../../support/evidence-form';
import { startTestApi, TEST_SECRET_KEY, TestClient, type TestApi } from '../../support/test-api';
import { startTestSealer } from '../../support/test-sealer';
import { TestWalk } from '../../support/test-walk';
import { Api } from '../rig/api';
import { violations } from '../rig/reckoning';
import type { FaultResult } from '../rig/reckoning';

/** A request that is cut off and repeated: who sends what, and how often its effect is there afterwards, which must be once. */
interface Crash {
  name: string;
  crashAt: string;
  by: string;
  /** Brings the item to where the request is due. */
  prepare(walk: TestWalk): Promise<string>;
  send(client: TestClient, item: string, key: string): Promise<{ status: number }>;
  /** Asks, in one statement over the item `$1`, how often it was done. */
  done: string;
}

const progress = {
  by: 'town1-handler',
  async prepare(walk: TestWalk) {
    const item = await walk.draft();
    await walk.assign(item);
    await walk.receive(item);
    return item;
  },
  send: (client: TestClient, item: string, key: string) =>
    client.send('POST', `/items/${item}/progress`, { text: '已完成一半' }, { 'Idempotency-Key': key }),
  done: `select count(*)::int as times from progress where item_id = $1`,
};

const CRASHES: readonly Crash[] = [
  { name: 'before commit', crashAt: 'api-before-commit', ...progress },
  { name: 'after commit', crashAt: 'api-after-commit', ...progress },
  {
    name: 'closing',
    crashAt: 'api-before-commit',
    by: 'auditor',
    async prepare(walk) {
      const item = await walk.draft();
      await walk.work(item);
      return item;
    },
    send: (client, item, key) =>
      client.send(
        'POST',
        `/items/${item}/verifications`,
        { outcome: 'accepted', grade: 'rectified' },
        { 'Idempotency-Key': key },
      ),
    done: `select count(*)::int as times from item i join audit_event e on e.item_id = i.id and e.type = 'item.closed'
            where i.id = $1 and i.status = 'closed'`,
  },
  {
    name: 'blob stored',
    crashAt: 'blob-stored',
    by: 'town1-handler',
    prepare: progress.prepare,
    send: (client, item, key) =>
      client.send('POST', `/items/${item}/evidence`, evidenceForm('公示台账'), { 'Idempotency-Key': key }),
    done: `select count(*)::int as times from evidence where item_id = $1`,
  },
];

/** The points of a request: an API process kills itself there while somebody waits for its answer, who then repeats the request. */
export async function crashApi(times: number): Promise<Omit<FaultResult, 'ok'>> {
  const api = await startTestApi();
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-faults-armed-'));
  const sealer = await startTestSealer(api.database.url);
  const found = { lost: 0, doubled: 0 };
  try {
    const walk = await TestWalk.open(api);
    for (const crash of CRASHES) {
      for (let time = 0; time < times; time += 1) {
        const done = await cutOff(api, walk, crash, path.join(folder, `${crash.crashAt}-${time}-${randomUUID()}`));
        if (done === 0) found.lost += 1;
        found.doubled += Math.max(0, done - 1);
        // What the worker of an installation does beside: on a slow machine this lasts longer than an event may wait for its seal.
        await sealer.round();
      }
    }
    const invariants = await violations(api.database.url);
    return { name: 'crash-api', injected: CRASHES.length * times, ...found, unknown: 0, invariants, measured: {} };
  } finally {
    await sealer.stop();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often the request was done in the end. */
async function cutOff(api: TestApi, walk: TestWalk, crash: Crash, armed: string): Promise<number> {
  const item = await crash.prepare(walk);
  const { cookie } = await api.as(crash.by);
  const child = await Api.start({
    DATABASE_URL: api.database.url,
    REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:1',
    DATA_DIR: api.dataDir,
    SECRET_KEY: TEST_SECRET_KEY,
    CRASH_AT: crash.crashAt,
    CRASH_ARMED: armed,
  });
  writeFileSync(armed, '');
  const gone = once(child.child, 'exit');
  const key = randomUUID();
  const answer = await crash.send(new TestClient(child.url, cookie), item, key).catch(() => null);
  if (answer) throw new Error(`${crash.name}: the API answered ${answer.status} and did not end`);
  await gone;
  const again = await Promise.all([1, 2].map(async () => crash.send(await api.as(crash.by), item, key)));
  for (const { status } of again)
    if (status >= 300) throw new Error(`${crash.name}: the repeat was answered by ${status}`);
  const [{ times }] = await api.database.owner.query<[{ times: number }]>(crash.done, [item]);
  return times;
}
