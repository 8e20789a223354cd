import { createDataSource, type DatabaseRole } from '@persistence/data-source';
import { accept, plannedItem, putEvidence, submit } from '../support/closure-walk';
import { startTestApi, type TestApi } from '../support/test-api';

/** 谁办理、谁不能验收, over 委托 as well: by every route, and by the database alone. */
describe('separation of duties', () => {
  let api: TestApi;
  let today: string;
  let until: string;
  beforeAll(async () => {
    api = await startTestApi();
    [{ today, until }] = await api.database.owner.query(
      `select app_today()::text as today, (app_today() + 30)::text as until`,
    );
  });
  afterAll(() => api?.stop());

  const idOf = (name: string) => api.county.people[name]!.id;
  const roles = async (name: string, given: string[]) => {
    await api.database.owner.query('update person set roles = $2 where id = $1', [idOf(name), given]);
    api.renew(name);
  };
  const give = async (principal: string, delegate: string) =>
    (await api.as(principal)).post('/delegations', {
      delegateId: idOf(delegate),
      fromOn: today,
      untilOn: until,
      reason: '外出学习',
    });
  const act = async (name: string, delegationId: string | null) => {
    const client = await api.as(name);
    const answer =
      delegationId === null
        ? await client.send('DELETE', '/session/acting')
        : await client.put('/session/acting', { delegationId });
    expect(answer.status).toBe(204);
    return client;
  };
  const end = async (principal: string, id: string) => (await api.as(principal)).send('DELETE', `/delegations/${id}`);

  it('lets a delegate act with the rights of the person, and says whose hand it was', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    const granted = await give('town1-handler', 'town1-handler2');
    expect(granted.body).toMatchObject({ holds: true, principal: { name: 'town1-handler' } });
    expect((await submit(await api.as('town1-handler2'), itemId)).status).toBe(403);
    const delegate = await act('town1-handler2', granted.body.id);
    expect((await delegate.get('/session')).body).toMatchObject({
      person: { name: 'town1-handler' },
      delegate: { name: 'town1-handler2' },
    });
    expect((await delegate.get('/settings')).body.code).toBe('delegation.acting');
    expect((await submit(delegate, itemId)).status).toBe(201);
    const { body } = await delegate.get(`/items/${itemId}/closure`);
    expect(body.applications[0].delegate.name).toBe('town1-handler2');
    const [event] = await api.database.owner.query(
      `select person_id, person_name, data ->> 'delegateId' as delegate from audit_event where item_id = $1 and type = 'item.submitted'`,
      [itemId],
    );
    expect(event).toEqual({
      person_id: idOf('town1-handler'),
      person_name: 'town1-handler（town1-handler2代）',
      delegate: idOf('town1-handler2'),
    });
    expect((await end('town1-handler', granted.body.id)).status).toBe(204);
    expect((await end('town1-handler', granted.body.id)).status).toBe(204);
    // It ended, so the session is his own again, at once.
    api.renew('town1-handler2');
    const again = await api.as('town1-handler2');
    expect((await again.get('/session')).body.person.name).toBe('town1-handler2');
    expect((await again.put('/session/acting', { delegationId: granted.body.id })).status).toBe(404);
  });

  it('refuses whoever worked on it, his delegate and whom he acted for, and either’s second level, on the route and in SQL', async () => {
    const all = ['handler', 'unitLeader', 'coordinator', 'auditor'];
    for (const name of ['town1-handler', 'town1-handler2', 'town1-leader']) await roles(name, all);
    const itemId = await plannedItem(api, {}, ['unit', 'auditor']);
    await putEvidence(api, itemId);
    // The handler lets his colleague act for him; the leader never worked on it, and lets the colleague act for her too.
    const first = await give('town1-handler', 'town1-handler2');
    await submit(await api.as('town1-handler'), itemId);
    const colleague = await api.as('town1-handler2');
    const refused = await accept(colleague, itemId);
    expect(refused.body).toMatchObject({ status: 403, code: 'verification.same_person' });
    expect((await colleague.get(`/items/${itemId}`)).body.allowedActions).not.toContain('verification');
    // Nor after it has ended: the cycle is the same.
    await end('town1-handler', first.body.id);
    api.renew('town1-handler2');
    expect((await accept(await api.as('town1-handler2'), itemId)).body.code).toBe('verification.same_person');
    const second = await give('town1-leader', 'town1-handler2');
    await act('town1-handler2', second.body.id);
    expect((await accept(await api.as('town1-handler2'), itemId)).body.code).toBe('verification.same_person');
    // And the leader herself is tied to the colleague only, who is tied to the handler: one step, not two.
    api.renew('town1-leader');
    const leader = await api.as('town1-leader');
    expect((await accept(leader, itemId)).status).toBe(201);
    expect((await accept(leader, itemId)).body.code).toBe('verification.second_level');
    await act('town1-handler2', null);
    expect((await accept(await api.as('town1-handler2'), itemId)).body.code).toBe('verification.same_person');
    await inSql(itemId, {
      'town1-handler': 'verification_same_person',
      'town1-handler2': 'verification_same_person',
      'town1-leader': 'verification_second_level',
    });
    expect((await accept(await api.as('auditor'), itemId)).body.status).toBe('closed');
    await end('town1-leader', second.body.id);
    await roles('town1-handler', ['handler']);
    await roles('town1-handler2', ['handler']);
    await roles('town1-leader', ['unitLeader']);
  });

  it('refuses who filed the plan and who owns a measure of it, on the route and in SQL, whatever the item keeps of them', async () => {
    const itemId = await plannedItem(api, {}, ['unit', 'auditor']);
    const measures = [{ text: '修订办法', dueOn: '2027-02-28', handlerId: idOf('town1-handler2') }];
    expect(
      (await (await api.as('town1-leader')).put(`/items/${itemId}/plan`, { goal: '建立制度', measures })).status,
    ).toBe(200);
    await (await api.as('coordinator')).put(`/items/${itemId}/plan/approval`);
    await putEvidence(api, itemId);
    expect((await submit(await api.as('town1-handler'), itemId)).status).toBe(201);
    await roles('town1-handler2', ['handler', 'unitLeader']);
    for (const name of ['town1-leader', 'town1-handler2']) {
      const client = await api.as(name);
      expect((await client.get(`/items/${itemId}`)).body.allowedActions).not.toContain('verification');
      expect((await accept(client, itemId)).body).toMatchObject({ status: 403, code: 'verification.same_person' });
    }
    const refused = { 'town1-leader': 'verification_same_person', 'town1-handler2': 'verification_same_person' };
    await inSql(itemId, refused);
    // Plans filed before the item kept who filed them.
    await api.database.owner.query('update item set worked_by_ids = array[handler_id] where id = $1', [itemId]);
    await inSql(itemId, refused);
    await roles('town1-handler2', ['handler']);
  });

  it('closes nothing by SQL alone: not without decisions, nor with one of somebody who works on it', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    await submit(await api.as('town1-handler'), itemId);
    const close = `update item set status = 'closed', pending_level = null, grade = 'rectified', closed_on = app_today(), completed_on = app_today() where id = $1`;
    await withRoles(async (run) => {
      await expect(run([[close, [itemId]]])).rejects.toMatchObject({ constraint: 'closure_unverified' });
      const decide = decision(itemId, idOf('auditor'));
      await expect(
        run([decide, ['update item set handler_id = $2 where id = $1', [itemId, idOf('auditor')]], [close, [itemId]]]),
      ).rejects.toMatchObject({ code: expect.stringMatching(/23514|42501/) });
      await expect(
        run([
          [
            `insert into delegation (id, unit_path, principal_id, delegate_id, from_on, until_on, reason, created_by_id)
             values (gen_random_uuid(), '/county/', $1, $2, app_today(), app_today(), 'x', $1)`,
            [idOf('auditor'), idOf('town1-handler')],
          ],
          decide,
        ]),
      ).rejects.toMatchObject({ code: expect.stringMatching(/23514|42501/) });
    });
  });

  it('gives what may be given, once, and takes nothing back', async () => {
    const refusedAs = async (name: string, body: object) =>
      (await (await api.as(name)).post('/delegations', body)).body;
    const good = { delegateId: idOf('coordinator2'), fromOn: today, untilOn: until, reason: '休假' };
    expect((await refusedAs('coordinator', { ...good, delegateId: idOf('coordinator') })).errors[0].pointer).toBe(
      '/delegateId',
    );
    expect((await refusedAs('coordinator', { ...good, delegateId: idOf('town1-handler') })).errors[0].pointer).toBe(
      '/delegateId',
    );
    expect((await refusedAs('coordinator', { ...good, fromOn: '2026-01-01' })).errors[0].pointer).toBe('/fromOn');
    expect((await refusedAs('coordinator', { ...good, untilOn: '2029-01-01' })).errors[0].pointer).toBe('/untilOn');
    expect((await refusedAs('coordinator', { ...good, principalId: idOf('auditor') })).code).toBe('action.forbidden');
    expect((await refusedAs('admin', good)).code).toBe('delegation.refused');
    const answers = await Promise.all(Array.from({ length: 6 }, () => refusedAs('coordinator', good)));
    expect(answers.filter(({ id }) => id)).toHaveLength(1);
    const byAdmin = await refusedAs('admin', { ...good, principalId: idOf('auditor') });
    expect(byAdmin).toMatchObject({ principal: { name: 'auditor' }, createdBy: { name: 'admin' } });
    const list = (await (await api.as('leader')).get('/delegations')).body.data;
    expect(list).toEqual([]);
    for (const sql of [
      `update delegation set until_on = until_on + 1`,
      `delete from delegation`,
      `truncate delegation cascade`,
    ])
      await withRoles(async (run) => expect(run([[sql, []]])).rejects.toMatchObject({ code: '42501' }));
    // Not to be passed on.
    const acting = await act('coordinator2', byAdmin.id);
    expect((await acting.post('/delegations', good)).body.code).toBe('delegation.acting');
    await act('coordinator2', null);
  });

  /** Each role that a process has; for none of them it holds less. */
  async function withRoles(
    work: (run: (steps: [string, unknown[]][]) => Promise<unknown>) => Promise<unknown>,
  ): Promise<void> {
    for (const role of ['owner', 'xiaohao_app', 'xiaohao_sweeper'] as DatabaseRole[]) {
      const source = await createDataSource({ url: api.database.url, role, poolSize: 1 }).initialize();
      try {
        await work((steps) =>
          source.transaction(async (manager) => {
            await manager.query(`select set_config('app.scope', '/', true)`);
            for (const [sql, values] of steps) await manager.query(sql, values);
          }),
        );
      } finally {
        await source.destroy();
      }
    }
  }

  function decision(itemId: string, verifierId: string): [string, unknown[]] {
    return [
      `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, snapshot)
       select gen_random_uuid(), i.id, i.cycle, s.id, 'auditor', $2, app_today(), 'accepted', '{}'
         from item i join submission s on s.item_id = i.id and s.cycle = i.cycle where i.id = $1`,
      [itemId, verifierId],
    ];
  }

  async function inSql(itemId: string, expected: Record<string, string>): Promise<void> {
    for (const role of ['owner', 'xiaohao_app'] as DatabaseRole[]) {
      const source = await createDataSource({ url: api.database.url, role, poolSize: 1 }).initialize();
      for (const [name, constraint] of Object.entries(expected)) {
        const attempt = source.transaction(async (manager) => {
          await manager.query(`select set_config('app.scope', '/', true)`);
          await manager.query(...decision(itemId, idOf(name)));
        });
        await expect(attempt).rejects.toMatchObject({ constraint });
      }
      await source.destroy();
    }
  }
});
