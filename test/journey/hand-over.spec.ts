import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { startTestWorker } from '../support/test-worker';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';

describe('a post and the items it owns', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let worker: INestApplicationContext;
  let postId: string;
  let supervisionId: string;
  const id = (name: string) => api.county.people[name]!.id;

  beforeAll(async () => {
    api = await startTestApi();
    worker = await startTestWorker(api.database);
    coordinator = await api.as('coordinator');
    const post = { unitId: api.county.units.town1, title: '法治工作联络员', holderId: id('town1-handler') };
    postId = (await coordinator.post('/posts', post)).body.id;
    const supervision = { title: '专项督察', kind: 'inspection', issuer: '县督查室', feedbackOn: '2026-10-12' };
    supervisionId = (await coordinator.post('/supervisions', supervision)).body.id;
  });
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
  });

  async function anItemOfThePost(): Promise<string> {
    const words = { title: '台账登记不全', nature: 'specific', remediationType: 'immediate' };
    const item = (await coordinator.post(`/supervisions/${supervisionId}/items`, words)).body.id;
    const assignment = {
      leadUnitId: api.county.units.town1,
      leaderId: id('town1-leader'),
      handlerId: id('town1-handler'),
      handlerPostId: postId,
      dueOn: '2027-03-31',
    };
    expect((await coordinator.put(`/items/${item}/assignment`, assignment)).status).toBe(200);
    return item;
  }

  it('pass to its next holder together, once', async () => {
    const items = [await anItemOfThePost(), await anItemOfThePost()];
    const old = await api.as('town1-handler');
    await old.put(`/items/${items[0]}/receipt`);
    expect((await old.post(`/items/${items[0]}/progress`, { text: '已补登', percent: 50 })).status).toBe(201);

    const next = { personId: id('town1-handler2') };
    const answers = await Promise.all([1, 2].map(() => coordinator.put(`/posts/${postId}/holder`, next)));
    expect(answers.map(({ body }) => body.items).sort()).toEqual([0, 2]);
    expect((await coordinator.put(`/posts/${postId}/holder`, next)).body).toMatchObject({
      items: 0,
      holder: { id: next.personId },
    });
    for (const item of items) {
      const { body } = await coordinator.get(`/items/${item}`);
      expect(body).toMatchObject({ handler: { id: next.personId }, dueOn: '2027-03-31' });
    }
    const [{ n }] = await api.database.owner.query(
      `select count(*)::int as n from audit_event where type = 'item.reassigned'`,
    );
    expect(n).toBe(2);
    const heir = await api.as('town1-handler2');
    expect((await heir.get(`/items/${items[0]}`)).body.allowedActions).toContain('submission');
    expect((await old.get(`/items/${items[0]}`)).body.allowedActions).not.toContain('submission');
    const [{ workedBy }] = await api.database.owner.query(
      `select worked_by_ids as "workedBy" from item where id = $1`,
      [items[0]],
    );
    expect(workedBy).toEqual([id('town1-handler'), id('town1-handler2')]);
    for (const [person, count] of [
      [old, 2],
      [heir, 1],
    ] as const) {
      const told = async () =>
        (await person.get('/notices')).body.data.filter(
          (one: { kind: string; itemId: string }) => one.kind === 'assigned' && one.itemId === items[0],
        ).length === count;
      await eventually(told, 'old and new hear of the hand-over');
    }
  });

  it('belong to the lead unit and are held by the handler, or nothing is assigned', async () => {
    const words = { title: '台账登记不全', nature: 'specific', remediationType: 'immediate' };
    const item = (await coordinator.post(`/supervisions/${supervisionId}/items`, words)).body.id;
    const assign = (unit: 'town1' | 'town2') =>
      coordinator.put(`/items/${item}/assignment`, {
        leadUnitId: api.county.units[unit],
        leaderId: id(`${unit}-leader`),
        handlerId: id(`${unit}-handler`),
        handlerPostId: postId,
        dueOn: '2027-03-31',
      });
    for (const [unit, why] of [
      ['town2', '不属于牵头单位'],
      ['town1', '不由所选责任人担任'],
    ] as const) {
      const { status, body } = await assign(unit);
      expect([status, body.errors[0].pointer]).toEqual([400, '/handlerPostId']);
      expect(body.errors[0].detail).toContain(why);
    }
    expect((await coordinator.get(`/items/${item}`)).body.status).toBe('draft');
  });

  it('are refused to strangers and to those who may not', async () => {
    const stranger = await coordinator.put(`/posts/${postId}/holder`, { personId: id('town2-handler') });
    expect(stranger.body).toMatchObject({ status: 400, errors: [{ pointer: '/personId' }] });
    expect((await coordinator.put(`/posts/${supervisionId}/holder`, { personId: id('town1-handler') })).status).toBe(
      404,
    );
    for (const name of ['town1-leader', 'town1-handler', 'auditor', 'leader']) {
      const person = await api.as(name);
      expect((await person.put(`/posts/${postId}/holder`, { personId: id('town1-handler') })).status).toBe(403);
    }
    expect((await (await api.as('town2-leader')).get('/posts')).body.data).toEqual([]);
    expect((await (await api.as('town1-leader')).get('/posts')).body.data).toHaveLength(1);
  });
});
