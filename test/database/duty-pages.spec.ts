import { PerformDuty } from '@application/notice/perform-duty';
import { type Claim, Timers } from '@application/ports/timers';
import { CheckInvariants } from '@application/operations/check-invariants';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { TestingModule } from '@nestjs/testing';
import { startTestClock } from '../support/test-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);

/** Many duties in one transaction: as strict as one by one. No rounds run here. */
describe('a page of duties', () => {
  let api: TestApi;
  let clock: TestingModule;
  beforeEach(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database, ['mail']);
  });
  afterEach(async () => {
    await clock?.close();
    await api?.stop();
  });

  /** Three items, overdue by more than a rung: each has several timers due. */
  async function dueClaims(): Promise<{ ids: string[]; claims: Claim[] }> {
    const items = [await assignedItem(api, 5), await assignedItem(api, 5), await assignedItem(api, 5)];
    await advanceTo(api.database, days(items[0]!.dueOn, 6));
    const ids = items.map(({ id }) => id);
    return { ids, claims: await clock.get(Timers).claimDue(1_000) };
  }
  const told = async (): Promise<{ itemId: string; kind: string }[]> =>
    api.database.owner.query(
      `select n.item_id as "itemId", n.kind from notice n join timer t on t.id = n.source_id group by 1, 2 order by 1`,
    );
  const perform = () => clock.get(PerformDuty);
  const violations = async () =>
    (await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0).map(({ name }) => name);

  it('acts once an item, by the highest rung, and finds nothing again, twice in a row and twice at once', async () => {
    const { ids, claims } = await dueClaims();
    expect(claims.length).toBeGreaterThan(ids.length);
    const outcomes = (await Promise.all([perform().runAll(claims), perform().runAll(claims)])).flat();
    const again = await perform().runAll(claims);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(ids.length);
    expect(new Set(again)).toEqual(new Set(['stale']));
    const kinds = await told();
    expect(kinds.map(({ itemId }) => itemId)).toEqual([...ids].sort());
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['supervisionNotice']));
    expect(await violations()).toEqual([]);
  });

  it('waits for nobody: an item somebody holds is left for later', async () => {
    const { ids, claims } = await dueClaims();
    const holder = api.database.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select 1 from item where id = $1 for update', [ids[0]]);
    const outcomes = await perform().runAll(claims);
    await holder.rollbackTransaction();
    await holder.release();
    const busy = claims.filter((_, place) => outcomes[place] === 'busy');
    expect(new Set(busy.map(({ itemId }) => itemId))).toEqual(new Set([ids[0]]));
    expect((await told()).map(({ itemId }) => itemId)).toEqual(ids.slice(1).sort());
    expect(await perform().run(busy[0]!)).toBe('done');
    expect(await told()).toHaveLength(3);
    expect(await violations()).toEqual([]);
  });

  it('does all or nothing: with one that fails none is done, and alone the others are', async () => {
    const { ids, claims } = await dueClaims();
    await api.database.owner.query(
      `update timer set duty = jsonb_set(duty, '{audience}', '["nobody"]') where item_id = $1`,
      [ids[1]],
    );
    await expect(perform().runAll(claims)).rejects.toThrow();
    expect(await told()).toEqual([]);
    expect(await api.database.owner.query(`select 1 from timer where state = 'done'`)).toEqual([]);
    const alone = await Promise.allSettled(claims.map((claim) => perform().run(claim)));
    expect(alone.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect((await told()).map(({ itemId }) => itemId)).toEqual([ids[0], ids[2]].sort());
  });

  it('believes no claim whose fence is too low, whatever else is on the page', async () => {
    const { ids, claims } = await dueClaims();
    const old = claims.map((claim) => (claim.itemId === ids[2] ? { ...claim, fence: claim.fence - 1 } : claim));
    await perform().runAll(old);
    expect((await told()).map(({ itemId }) => itemId)).toEqual(ids.slice(0, 2).sort());
  });

  it('leaves what a newer release brought to its workers: neither claimed, nor performed, nor reconciled away', async () => {
    const { ids, claims } = await dueClaims();
    const { owner } = api.database;
    const [{ timer }] = await owner.query(
      `insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
       select gen_random_uuid(), item_id, 'aKindToCome', occurrence, gen, 9, duty || '{"kind": "aKindToCome", "rung": 9}', due_at
         from timer where item_id = $1 and state = 'leased' limit 1 returning id as timer`,
      [ids[0]],
    );
    expect(await clock.get(Timers).claimDue(1_000)).toEqual([]);
    // An item whose schedule moves meanwhile is planned by what is known here; the newer release then plants what it misses.
    await perform().runAll(claims.filter(({ itemId }) => itemId !== ids[0]));
    await clock.get(ReconcileTimers).run();
    expect(await owner.query('select state, fence from timer where id = $1', [timer])).toEqual([
      { state: 'pending', fence: 0 },
    ]);
  });
});
