import type { TestingModule } from '@nestjs/testing';
import { brokenInvariants } from '../support/broken-invariants';
import { setClock } from '../support/set-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { TestWalk } from '../support/test-walk';

/** 公示异议. Every story begins on Monday, 2 March 2026, with an item published for ten working days: up to the 16th. */
describe('objections', () => {
  let api: TestApi;
  let clock: TestingModule;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database);
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    await clock?.close();
    await api?.stop();
  });
  beforeEach(async () => {
    await setClock(api, '2026-03-02');
    walk = await TestWalk.open(api, { publicity: { amount: 10, unit: 'workingDays' } });
  });

  const end = async (item: string) => (await api.as('coordinator')).put(`/items/${item}/publicity/end`);
  const decide = async (objection: string, body: object, who = 'auditor') =>
    (await api.as(who)).put(`/objections/${objection}/decision`, body);

  it('an objection holds the closing until another person has decided it', async () => {
    const item = await walk.accepted();
    await setClock(api, '2026-03-05');
    expect((await walk.object(item, { receivedOn: '2026-03-06' })).status).toBe(400);
    expect((await walk.object(item, { receivedOn: '2026-03-01' })).status).toBe(400);
    for (const who of ['town1-handler', 'town1-leader', 'leader', 'admin'])
      expect((await walk.object(item, { receivedOn: '2026-03-05' }, who)).status).toBe(403);
    const raised = await walk.object(item, { receivedOn: '2026-03-05', raisedBy: '王女士' });
    expect(raised).toMatchObject({ status: 201, body: { raisedBy: '王女士', outcome: null } });
    expect(await walk.timers(item)).toEqual([
      'verificationDue 2026-03-10',
      'verificationDue 2026-03-17',
      'verificationDue 2026-03-24',
    ]);
    expect((await walk.now(item)).objectedOn).toBe('2026-03-05');
    // Whom it is about learns what was said, and not by whom: nowhere, and for good.
    for (const who of ['town1-handler', 'town1-leader', 'leader']) {
      const reader = await api.as(who);
      const pages = [`/items/${item}`, '/publicities', `/items/${item}/timeline`];
      const bodies = await Promise.all(pages.map(async (page) => (await reader.get(page)).body));
      expect(bodies[0].publicities[0].objections[0]).toMatchObject({ named: true, raisedBy: null });
      expect(JSON.stringify(bodies)).not.toContain('王女士');
      expect(JSON.stringify(bodies[2])).toContain('实名');
    }
    const events = await api.database.owner.query('select data, changes from audit_event where item_id = $1', [item]);
    expect(JSON.stringify(events)).not.toContain('王女士');
    expect(JSON.stringify((await (await api.as('auditor')).get(`/items/${item}`)).body)).toContain('王女士');
    // Who recorded it does not decide it.
    const own = await decide(raised.body.id, { outcome: 'unfounded', reason: '不实' }, 'coordinator');
    expect(own).toMatchObject({ status: 403, body: { code: 'action.forbidden' } });
    await expect(
      api.database.owner.query(
        `update objection set outcome = 'unfounded', reason = 'x', decided_on = '2026-03-05', decided_by_id = recorded_by_id where id = $1`,
        [raised.body.id],
      ),
    ).rejects.toThrow(/objection_separate/);
    // Nor does he by the hand of another, for whom he acts; nor whoever acts for somebody who worked on it.
    const { people } = api.county;
    const tie = (principal: string, delegate: string) =>
      api.database.owner.query(
        `insert into delegation (id, unit_path, principal_id, delegate_id, from_on, until_on, reason, created_by_id)
         values (gen_random_uuid(), '/', $1, $2, app_today(), app_today(), 'x', $1)`,
        [people[principal]!.id, people[delegate]!.id],
      );
    for (const [principal, delegate] of [
      ['coordinator2', 'coordinator'],
      ['coordinator2', 'town1-handler'],
    ] as const) {
      await tie(principal, delegate);
      api.renew(principal);
      const ruling = { outcome: 'unfounded', reason: '不实' };
      expect((await decide(raised.body.id, ruling, principal)).status).toBe(403);
      await expect(
        api.database.owner.query(
          `update objection set outcome = 'unfounded', reason = 'x', decided_on = '2026-03-05', decided_by_id = $2 where id = $1`,
          [raised.body.id, people[principal]!.id],
        ),
      ).rejects.toThrow(/objection_separate/);
      await api.database.owner.query('alter table delegation disable trigger user');
      await api.database.owner.query('delete from delegation');
      await api.database.owner.query('alter table delegation enable trigger user');
      api.renew(principal);
    }

    await setClock(api, '2026-03-20');
    await performAllDue(clock);
    expect((await walk.now(item)).status).toBe('submitted');
    expect((await end(item)).body.code).toBe('publicity.objected');
    await expect(
      api.database.owner.query(
        `update item set status = 'closed', pending_level = null, objected_on = null, objector_ids = null, grade = 'rectified', closed_on = '2026-03-20' where id = $1`,
        [item],
      ),
    ).rejects.toThrow(/publicity_objected/);
    const decided = await decide(raised.body.id, { outcome: 'unfounded', reason: '现场核实，名单已更新' });
    expect(decided.body).toMatchObject({ objectedOn: null, pendingLevel: 'publicity' });
    expect((await decide(raised.body.id, { outcome: 'unfounded', reason: '再说' })).body.code).toBe(
      'objection.decided',
    );
    // Friday the 20th: the clock acts on the next working day, the coordinator may at once.
    expect(await walk.timers(item)).toEqual(['publicityEnd 2026-03-23']);
    expect((await end(item)).status).toBe(200);
    expect(await walk.now(item)).toMatchObject({ status: 'closed', closedOn: '2026-03-20' });
  });

  it('a founded objection sends the item back with a new date; the next acceptance is published anew', async () => {
    const item = await walk.accepted();
    const first = await walk.object(item, { raisedBy: null });
    const other = await walk.object(item, { channel: 'letter' }, 'auditor');
    expect((await decide(first.body.id, { outcome: 'founded', reason: '属实' })).status).toBe(400);
    const body = { outcome: 'founded', reason: '现场核实，名单未更新', newDueOn: '2026-03-31' };
    const answers = await Promise.all([decide(first.body.id, body), decide(first.body.id, body, 'coordinator2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const back = await walk.now(item);
    expect(back).toMatchObject({
      status: 'inProgress',
      cycle: 1,
      pendingLevel: null,
      publicityUntil: null,
      dueOn: '2026-03-31',
      originalDueOn: '2026-03-12',
      publicities: [{ outcome: 'broken' }],
    });
    const outcomes = back.publicities[0].objections.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(['founded', 'lapsed']);
    expect((await decide(other.body.id, { outcome: 'unfounded', reason: '不实' }, 'coordinator')).status).toBe(409);
    expect((await walk.timers(item)).some((line) => line.startsWith('publicityEnd'))).toBe(false);

    await setClock(api, '2026-03-09');
    await walk.evidence(item);
    expect((await walk.submit(item)).status).toBe(201);
    expect((await walk.accept(item)).status).toBe(201);
    expect(await walk.now(item)).toMatchObject({ pendingLevel: 'publicity', publicityUntil: '2026-03-23' });
    await setClock(api, '2026-03-24');
    await performAllDue(clock);
    expect(await walk.now(item)).toMatchObject({ status: 'closed', closedOn: '2026-03-24' });
  });

  it('an objection at the last moment, at once with the closing: one of the two, never both', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      await setClock(api, '2026-03-02');
      const item = await walk.accepted();
      await setClock(api, '2026-03-17');
      const closing = round % 2 === 0 ? performAllDue(clock) : end(item);
      const [raised] = await Promise.all([walk.object(item, { receivedOn: '2026-03-16' }), closing]);
      const { status, objectedOn } = await walk.now(item);
      if (raised.status === 201) expect([status, objectedOn]).toEqual(['submitted', '2026-03-17']);
      else expect([raised.status, status]).toEqual([409, 'closed']);
      seen.add(status);
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});
