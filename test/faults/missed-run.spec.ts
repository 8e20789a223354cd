import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';
import { violations } from './rig/reckoning';
import { Workers } from './rig/workers';

/** Working days to the deadline of each item, and what is due of it after three of them were missed. */
const ITEMS = [
  { dueIn: 1, acts: 'urge', skipped: ['reminder'] },
  { dueIn: 2, acts: 'urge', skipped: ['reminder'] },
  { dueIn: 5, acts: 'reminder', skipped: [] },
] as const;

const MISSED_DAYS = 3;

interface Told {
  itemId: string;
  kind: string;
}

/** What the clock has told and settled, as far as a second telling would change it. */
const ALL_TOLD = `select
  (select count(*)::int from notice) as notices,
  (select count(*)::int from delivery) as deliveries,
  (select count(*)::int from audit_event) as events,
  (select jsonb_object_agg(state, n) from (select state, count(*) as n from timer group by 1) t) as timers`;

describe.each([1, 3])('three days without a worker, then %i', (first) => {
  let api: TestApi;
  let workers: Workers;
  let folder: string;
  beforeAll(async () => {
    api = await startTestApi();
    folder = mkdtempSync(path.join(tmpdir(), 'xh-missed-run-'));
    workers = new Workers({
      DATABASE_URL: api.database.url,
      REDIS_URL: process.env.TEST_REDIS_URL!,
      QUEUE_PREFIX: `xh-missed-${randomBytes(6).toString('hex')}`,
      DATA_DIR: folder,
      MAIL_FROM: 'xiaohao@county.test',
      PUBLIC_URL: 'http://xiaohao.county.test',
    });
  });
  afterAll(async () => {
    await workers?.stopAll();
    await api?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** So many at once, each for its first rounds at least: a worker that is stopped ends what it began. Then none. */
  async function work(count: number): Promise<void> {
    const [{ from }] = await api.database.owner.query('select now() as from');
    for (let started = 0; started < count; started += 1) workers.start();
    await workers.atWork(count);
    await eventually(async () => {
      const [{ rounds }] = await api.database.owner.query(
        `select count(*)::int as rounds from worker_run
          where name in ('timers', 'digests', 'relay') and last_started_at > $1 and last_committed_at > last_started_at`,
        [from],
      );
      const [{ open }] = await api.database.owner.query(
        `select (select count(*) from timer where state in ('pending', 'leased') and due_at <= app_now())
              + (select count(*) from outbox where done_at is null) as open`,
      );
      return rounds === 3 && open === 0;
    }, 'all rounds committed and nothing open');
    await workers.stopAll();
  }

  const on = async (): Promise<Day> => (await api.database.owner.query('select app_today()::text as on'))[0].on;
  const allTold = async (): Promise<unknown> => (await api.database.owner.query(ALL_TOLD))[0];

  it('tells each person once, by the highest rung of each item; the skipped are on record; again and with three nothing more', async () => {
    const calendar = shippedCalendar();
    const monday = calendar.addWorkingDays(await on(), 1);
    await advanceTo(api.database, monday);
    const items: string[] = [];
    for (const { dueIn } of ITEMS) items.push((await assignedItem(api, dueIn)).id);
    await work(1);
    const known = await told();
    const back = calendar.addWorkingDays(monday, MISSED_DAYS);
    await advanceTo(api.database, back);
    await work(first);

    const more = (await told()).slice(known.length);
    for (const [place, { acts, skipped }] of ITEMS.entries()) {
      const mine = more.filter(({ itemId }) => itemId === items[place]);
      expect(new Set(mine.map(({ kind }) => kind))).toEqual(new Set([acts]));
      const settled: { kind: string; state: string }[] = await api.database.owner.query(
        `select distinct kind, state from timer where item_id = $1 and state in ('done', 'skipped') and occurrence > $2::date and occurrence <= $3::date order by state, kind`,
        [items[place], monday, back],
      );
      expect(settled.filter(({ state }) => state === 'done').map(({ kind }) => kind)).toEqual([acts]);
      expect(settled.filter(({ state }) => state === 'skipped').map(({ kind }) => kind)).toEqual(skipped);
    }
    const digests: { on: Day; most: number }[] = await api.database.owner.query(
      `select "on", max(n)::int as most from (select noticed_on::text as "on", person_id, count(*) as n from notice where kind = 'digest' group by 1, 2) d
        where "on" > $1 group by 1`,
      [monday],
    );
    expect(digests).toEqual([{ on: back, most: 1 }]);
    expect(await violations(api.database.url)).toBe(0);

    const after = await allTold();
    await work(1);
    expect(await allTold()).toEqual(after);
    await work(3);
    expect(await allTold()).toEqual(after);
    expect(workers.died).toBe(0);
  });

  /** What the clock told of items, the oldest first, each telling once however many people heard it. */
  async function told(): Promise<Told[]> {
    return api.database.owner.query(
      `select n.item_id as "itemId", n.kind from notice n join timer t on t.id = n.source_id group by n.source_id, 1, 2 order by min(n.at), n.source_id`,
    );
  }
});
