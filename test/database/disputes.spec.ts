import type { INestApplicationContext } from '@nestjs/common';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { assignedItem } from '../support/test-item';
import { today } from '../support/test-walk';
import { advanceTo, startTestWorker } from '../support/test-worker';

describe('what people hear of disputes', () => {
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

  const inbox = async (name: string, itemId: string): Promise<{ kind: string; title: string; body: string }[]> => {
    const { body } = await (await api.as(name)).get('/notices?limit=200');
    return body.data.filter((notice: { itemId: string }) => notice.itemId === itemId).reverse();
  };
  const hears = (name: string, itemId: string, title: string) =>
    eventually(async () => (await inbox(name, itemId)).some((one) => one.title.startsWith(title)), `${name}: ${title}`);
  async function disputed(workingDays: number) {
    const item = await assignedItem(api, workingDays);
    const raised = await (
      await api.as('town1-handler')
    ).post(`/items/${item.id}/disputes`, {
      kind: 'notOurs',
      reason: '该路段由石桥镇管护',
    });
    expect(raised.status).toBe(201);
    await hears('coordinator', item.id, '异议待决定');
    return { ...item, dispute: raised.body.id as string };
  }

  it('tells both units of a transfer, each in its own words, and the old one nothing of the new date', async () => {
    const { id, dispute } = await disputed(20);
    const coordinator = await api.as('coordinator');
    const answer = await coordinator.put(`/disputes/${dispute}/decision`, {
      outcome: 'transferred',
      reason: '管护责任在石桥镇',
      ...staffOf(api.county, 'town2'),
      dueOn: '2027-11-30',
    });
    expect(answer.status).toBe(200);
    for (const name of ['town1-handler', 'town1-leader']) await hears(name, id, '异议已决定');
    for (const name of ['town2-handler', 'town2-leader']) await hears(name, id, '移交');
    const told = (await inbox('town1-leader', id)).at(-1)!;
    expect(told.body).toContain('该事项已移交别的单位');
    expect(told.body).not.toContain('2027-11-30');
    expect((await inbox('town2-handler', id)).at(-1)!.body).toContain('请签收');
    expect((await inbox('town2-handler', id)).some(({ title }) => title.startsWith('异议'))).toBe(false);
  });

  it('reminds whoever sits on it, beside the reminders of the unit and not instead of them', async () => {
    // The reminder three working days before the date falls on the day of the office's first one.
    const { id } = await disputed(6);
    const on = await today(api);
    await advanceTo(api.database, shippedCalendar().addWorkingDays(on, 3));
    await hears('coordinator2', id, '异议待决定');
    await hears('town1-handler', id, '到期提醒');
    await eventually(
      async () => (await inbox('coordinator2', id)).some(({ body }) => body.includes('异议提出已 3 个工作日')),
      'how long it has waited',
    );
    const timers = await api.database.owner.query(
      `select kind, state from timer where item_id = $1 and due_at <= app_now() and state <> 'cancelled' order by kind`,
      [id],
    );
    expect(timers).toEqual([
      { kind: 'reminder', state: 'done' },
      { kind: 'verificationDue', state: 'done' },
    ]);
    const { body } = await (await api.as('coordinator')).get(`/items/${id}/timeline`);
    expect(body.data.map(({ text }: { text: string }) => text).join()).toContain('异议待决定提醒');
  });
});
