import { setClock } from '../support/set-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

/** What a calendar program reads. Every story begins on Monday, 2 March 2026. */
describe('the calendar of a person', () => {
  let api: TestApi;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());
  beforeEach(async () => {
    await setClock(api, '2026-03-02');
    walk = await TestWalk.open(api);
  });

  /** Of the item: what and when, in the order of the days. */
  async function daysOf(who: string, item: string): Promise<string[]> {
    const { path } = (await (await api.as(who)).put('/settings/calendar')).body;
    const { number } = (await (await api.as('coordinator')).get(`/items/${item}`)).body;
    const text = (await (await fetch(api.base + path)).text()).replace(/\r\n /g, '');
    const events = text.split('BEGIN:VEVENT').filter((one) => one.includes(`：${number} `));
    const uids = events.map((one) => /UID:(.*)/.exec(one)![1]);
    expect(new Set(uids).size).toBe(events.length);
    return events.map((one) => `${/SUMMARY:(.*?)：/.exec(one)![1]} ${/DATE:(\d+)/.exec(one)![1]!.slice(4)}`);
  }
  async function working(): Promise<string> {
    const item = await walk.draft();
    await walk.assign(item, 40);
    await walk.receive(item);
    return item;
  }

  it('has every reply that is owed, of an urge by hand too, until it is given', async () => {
    const item = await working();
    const [due, ...none] = await daysOf('town1-handler', item);
    expect([due, none]).toEqual([expect.stringMatching(/^整改时限/), []]);
    const coordinator = await api.as('coordinator');
    const urge = (replyBy: string) => coordinator.post(`/items/${item}/urges`, { text: '请速报进展', replyBy });
    const { body } = await urge('2026-03-05');
    await urge('2026-03-09');
    const both = ['回复期限 0305', '回复期限 0309', due];
    expect(await daysOf('town1-handler', item)).toEqual(both);
    expect(await daysOf('town1-leader', item)).toEqual(both);
    expect(await daysOf('town2-handler', item)).toEqual([]);
    const handler = await api.as('town1-handler');
    expect((await handler.post(`/urges/${body.id}/replies`, { text: '已整改' })).status).toBeLessThan(300);
    expect(await daysOf('town1-handler', item)).toEqual(both.slice(1));
  });

  it('leaves out the date of an item whose clock stands still', async () => {
    const item = await working();
    const pause = { kind: 'litigation', basis: '受理通知书', reason: '等待判决', fromOn: '2026-03-02' };
    const paused = await (await api.as('coordinator')).put(`/items/${item}/pause`, pause);
    expect(paused.status).toBeLessThan(300);
    expect(await daysOf('town1-handler', item)).toEqual([]);
  });

  it('has the look-backs of whoever is to look back, and of every auditor where nobody is named', async () => {
    const item = await walk.draft({ severity: 'high' });
    await walk.work(item);
    expect((await walk.accept(item)).status).toBe(201);
    expect(await daysOf('auditor', item)).toEqual(['回头看 0601']);
    expect(await daysOf('coordinator', item)).toEqual([]);
    const coordinator = await api.as('coordinator');
    const [{ id }] = (await coordinator.get(`/look-backs?itemId=${item}`)).body.data;
    await coordinator.put(`/look-backs/${id}/cancellation`, { reason: '并入年底核查' });
    expect(await daysOf('auditor', item)).toEqual([]);
  });

  it('has the end of a publicity for the office', async () => {
    walk = await TestWalk.open(api, { publicity: { amount: 10, unit: 'workingDays' } });
    const item = await walk.draft();
    await walk.work(item);
    expect((await walk.accept(item)).status).toBe(201);
    expect(await daysOf('coordinator', item)).toEqual(['公示期满 0316']);
    expect(await daysOf('auditor', item)).toEqual([]);
  });
});
