import type { INestApplicationContext } from '@nestjs/common';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo, startTestWorker } from '../support/test-worker';

describe('duties of the clock', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    api = await startTestApi();
    worker = await startTestWorker(api.database);
  });
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
  });

  const inbox = async (username: string, itemId: string): Promise<{ id: string; kind: string; title: string }[]> => {
    const { body } = await (await api.as(username)).get('/notices');
    return body.data.filter((notice: { itemId: string }) => notice.itemId === itemId).reverse();
  };
  const kinds = async (username: string, itemId: string) => (await inbox(username, itemId)).map(({ kind }) => kind);

  const workingDays = (from: Day, count: number) => shippedCalendar().addWorkingDays(from, count);

  it('tell of an assignment at once, remind before the date, then urge and supervise', async () => {
    const item = await assignedItem(api, 10);
    await eventually(async () => (await kinds('town1-leader', item.id)).length === 1, 'the leader hears of it');
    expect(await kinds('town1-handler', item.id)).toEqual(['assigned']);

    await advanceTo(api.database, workingDays(item.dueOn, -3));
    await eventually(async () => (await kinds('town1-handler', item.id)).length === 2, 'a reminder');
    await advanceTo(api.database, workingDays(item.dueOn, 1));
    await eventually(async () => (await kinds('town1-handler', item.id)).length === 3, 'an urge');
    await advanceTo(api.database, workingDays(item.dueOn, 5));
    await eventually(async () => (await kinds('town1-handler', item.id)).length === 4, 'a supervision notice');
    // Of the reminders that had come due together the latest was sent, and of all that is overdue the highest rung.
    expect(await kinds('town1-handler', item.id)).toEqual(['assigned', 'reminder', 'urge', 'supervisionNotice']);
    expect(await kinds('town1-leader', item.id)).toEqual(['assigned', 'urge', 'supervisionNotice']);
    expect(await kinds('coordinator2', item.id)).toEqual(['supervisionNotice']);
    expect(await kinds('town2-handler', item.id)).toEqual([]);
    // What was passed over is told as well.
    const [{ skipped, told }] = await api.database.owner.query(
      `select array(select id::text from timer where item_id = $1 and state = 'skipped' order by 1) as skipped,
              array(select one ->> 'timerId' from audit_event e, jsonb_array_elements(e.data -> 'timers') one
                     where e.type = 'timers.skipped' and one ->> 'itemId' = $1::text order by 1) as told`,
      [item.id],
    );
    expect(skipped.length).toBeGreaterThan(0);
    expect(told).toEqual(skipped);
  });

  it('tell the coordinators where an item names nobody yet', async () => {
    const { supervisionId } = await assignedItem(api, 60);
    const coordinator = await api.as('coordinator');
    const words = { title: '登记有误', nature: 'common', remediationType: 'immediate' };
    const draft = await coordinator.post(`/supervisions/${supervisionId}/items`, words);
    const { status } = await coordinator.put(`/items/${draft.body.id}/cancellation`, { reason: '重复登记' });
    expect(status).toBe(200);
    await eventually(async () => (await kinds('coordinator2', draft.body.id)).join() === 'decision', 'the other hears');
    expect(await kinds('coordinator', draft.body.id)).toEqual([]);
  });

  it('stand in the inbox until they are received, by the one they were written to', async () => {
    const item = await assignedItem(api, 20);
    await eventually(async () => (await kinds('town1-handler', item.id)).length === 1, 'the handler hears of it');
    const [notice] = await inbox('town1-handler', item.id);
    const [handler, leader] = [await api.as('town1-handler'), await api.as('town1-leader')];
    expect((await leader.put(`/notices/${notice!.id}/receipt`)).status).toBe(404);
    const first = await handler.put(`/notices/${notice!.id}/receipt`);
    const again = await handler.put(`/notices/${notice!.id}/receipt`);
    expect(first.body.receivedAt).toEqual(expect.any(String));
    expect(again.body).toEqual(first.body);
    const [{ noted }] = await api.database.owner.query(
      `select array_agg(person_id) as noted from audit_event where type = 'notice.received' and data ->> 'noticeId' = $1`,
      [notice!.id],
    );
    expect(noted).toEqual([api.county.people['town1-handler']!.id]);
    const unread = await handler.get('/notices?unread=true&count=true&limit=1');
    expect(unread.body.total).toBeGreaterThan(1);
    const next = await handler.get(`/notices?unread=true&limit=200&cursor=${unread.body.nextCursor}`);
    expect(next.body.data).toHaveLength(unread.body.total - 1);
    expect([...unread.body.data, ...next.body.data].map(({ id }) => id)).not.toContain(notice!.id);
  });
});
