import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { CheckInvariants } from '@application/operations/check-invariants';
import type { Day } from '@domain/day';
import { HOLIDAY_NOTICES } from '@domain/deadline/holiday-notices.fixture';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { SHIPPED_YEARS } from '@domain/deadline/shipped-calendar';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { assignedItem } from '../support/test-item';

const NOTICE = HOLIDAY_NOTICES[2027]!;

describe('importing a year of the work calendar', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let clock: TestingModule;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    clock = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 8 })],
      providers: [PlanAnew, PlanRulesInForce, CheckInvariants],
    }).compile();
    clock.enableShutdownHooks();
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const read = async () => {
    const { body } = await coordinator.post('/calendar/readings', { text: NOTICE });
    const { source, number, notice, holidays, makeUpDays } = body;
    return { source, number, notice, holidays, makeUpDays } as { holidays: Day[]; makeUpDays: Day[] } & Record<
      string,
      unknown
    >;
  };
  const sums = () =>
    api.database.owner.query(
      `select (select count(*) from timer)::int as timers, (select count(*) from audit_event)::int as events,
              (select count(*) from calendar_year)::int as years, (select count(*) from replanning)::int as orders`,
    );
  const live = (itemId: string): Promise<{ kind: string; on: Day }[]> =>
    api.database.owner.query(
      `select kind, occurrence::text as on from timer where item_id = $1 and state = 'pending' order by due_at, rung`,
      [itemId],
    );
  /** Orders wait some seconds for every process to read the calendar anew; tests do not. */
  const workOff = async () => {
    await api.database.owner.query(`update replanning set requested_at = requested_at - interval '1 minute'`);
    return clock.get(PlanAnew).run(() => false);
  };
  /** A preview as the table of all that moves. */
  const tableOf = async (route: string, body: unknown): Promise<unknown[][]> => {
    const { readXlsx } = await import('hucre');
    const answer = await fetch(`${api.base}/api/v1${route}?format=xlsx`, {
      method: 'POST',
      headers: { cookie: coordinator.cookie!, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    return sheets[0]!.rows;
  };
  const caches = () => new Promise((resolve) => setTimeout(resolve, 5_200));

  it('moves dates that follow a working-day rule and the timers of all, after a preview that says so to the unit', async () => {
    const counting = new WorkCalendar(SHIPPED_YEARS);
    // By the shipped calendar 2027 has no make-up days and other rests; the items reach across its Spring Festival.
    const byHand = await assignedItem(api, 75);
    const ruled = await assignedItem(api, 75, { dueRule: '反馈之日起90个工作日内' });
    const dueOn = counting.addWorkingDays('2026-10-12' as Day, 90);
    const assigned = await coordinator.put(`/items/${ruled.id}/assignment`, {
      ...staffOf(api.county, 'town1'),
      dueOn,
    });
    expect(assigned.body).toMatchObject({ dueOn, dueBasis: 'rule' });

    const record = await read();
    const before = await sums();
    const preview = await coordinator.post('/calendar/years/2027/previews', record);
    expect(preview.status).toBe(200);
    expect(await sums()).toEqual(before);
    const after = new WorkCalendar([
      ...SHIPPED_YEARS.filter(({ year }) => year !== 2027),
      { year: 2027, confirmed: true, source: 'x', holidays: record.holidays, makeUpDays: record.makeUpDays },
    ]);
    const moved = after.addWorkingDays('2026-10-12' as Day, 90);
    expect(moved).not.toBe(dueOn);
    expect(preview.body).toMatchObject({
      dueMoved: 1,
      moved: [{ id: ruled.id, from: dueOn, to: moved, title: '行政执法公示不及时', unit: expect.stringMatching(/镇/) }],
    });
    expect(preview.body.cancelled).toBeGreaterThan(0);
    // Whatever moves is named with its duties, in the table of all as in the first rows.
    expect(preview.body).toMatchObject({ windowsMoved: 0, windows: [], othersMoved: 1, others: [{ id: byHand.id }] });
    const [first] = preview.body.moved[0].duties;
    expect(first).toMatchObject({ kind: 'reminder', label: '到期提醒' });
    expect(first.from).not.toBe(first.to);
    const rows = await tableOf('/calendar/years/2027/previews', record);
    expect(rows[0]!.slice(0, 5)).toEqual(['编号', '事项', '牵头单位', '原时限', '新时限']);
    expect(rows.slice(1).map(([number]) => number)).toEqual(
      [...preview.body.moved, ...preview.body.others]
        .sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))
        .map(({ number }: { number: string }) => number),
    );
    expect(rows.flat().join()).toContain(`到期提醒：${first.from} → ${first.to}`);
    expect(await sums()).toEqual(before);
    expect(preview.body.planted).toBe(preview.body.cancelled);

    const confirmed = await coordinator.put('/calendar/years/2027', record);
    expect(confirmed.body).toMatchObject({
      changed: true,
      year: { confirmed: true, number: '国办发明电〔2026〕6号', importedBy: 'coordinator' },
    });
    expect((await coordinator.get(`/items/${ruled.id}`)).body.dueOn).toBe(dueOn);
    await caches();
    const done = await workOff();
    expect(done).toMatchObject({ dueMoved: 1, cancelled: preview.body.cancelled, planted: preview.body.planted });
    expect((await coordinator.get('/calendar/replannings')).body.data[0]).toMatchObject({
      cause: '导入2027年工作日历',
      dueMoved: 1,
      done: preview.body.items,
      total: preview.body.items,
      finishedAt: expect.any(String),
    });

    const item = (await coordinator.get(`/items/${ruled.id}`)).body;
    expect(item).toMatchObject({ dueOn: moved, originalDueOn: ruled.dueOn, dueBasis: 'rule' });
    const timeline = (await coordinator.get(`/items/${ruled.id}/timeline`)).body.data;
    expect(timeline.find(({ kind }: { kind: string }) => kind === 'item.dueReckoned').text).toBe(
      `导入2027年工作日历，整改时限重新计算：${dueOn} → ${moved}（反馈之日（2026年10月12日）起90个工作日内，当日不计，至${chinese(moved)}）`,
    );
    expect((await live(byHand.id)).map(({ on }) => on)).toContain(after.addWorkingDays(byHand.dueOn, 1));
    expect((await coordinator.get(`/items/${byHand.id}`)).body.dueOn).toBe(byHand.dueOn);
    const found = await clock.get(CheckInvariants).run();
    expect(found.filter(({ violations }) => violations > 0)).toEqual([]);
  });

  it('does nothing more when it is done again, twice at once, or worked off again', async () => {
    const record = await read();
    const before = await sums();
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.put('/calendar/years/2027', record)));
    expect(answers.map(({ status, body }) => [status, body.changed])).toEqual([1, 2, 3].map(() => [200, false]));
    const none = { items: 0, dueMoved: 0, cancelled: 0, planted: 0 };
    expect(await Promise.all([workOff(), workOff()])).toEqual([none, none]);
    expect(await sums()).toEqual(before);
  });

  it('orders once of three who confirm a new year at once; a source that changes alone plans nothing anew', async () => {
    const record = { source: '市里的通知', holidays: ['2029-01-01'], makeUpDays: [] };
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.put('/calendar/years/2029', record)));
    expect(answers.filter(({ body }) => body.changed)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.replanningId)).toHaveLength(1);
    const renamed = await coordinator.put('/calendar/years/2029', { ...record, source: '省里的通知' });
    expect(renamed.body).toMatchObject({ changed: true, replanningId: null });
    await workOff();
  });

  it('shows every year with its source, and one without a record as plain weeks', async () => {
    const handler = await api.as('town1-handler');
    const years = (await handler.get('/calendar/years')).body.data;
    expect(
      years.map(({ year, workingDays }: { year: number; workingDays: number }) => [year, workingDays]).slice(0, 3),
    ).toEqual([
      [2024, 251],
      [2025, 248],
      [2026, 248],
    ]);
    expect((await handler.get('/calendar/years/2035')).body).toMatchObject({ known: false, confirmed: false });
    expect((await handler.put('/calendar/years/2035', {})).status).toBe(403);
  });

  it.each([
    ['a day of another year', { holidays: ['2030-01-01'] }, '2030-01-01 不在这一年'],
    ['a make-up day within the week', { makeUpDays: ['2031-01-01'] }, '本来就是工作日'],
    ['a day that does not exist', { holidays: ['2031-02-30'] }, '列表中有无效的值'],
    ['no source', { source: '' }, '应填写'],
  ])('refuses %s', async (_, fault, sentence) => {
    const record = { source: '通知', holidays: [], makeUpDays: [], ...fault };
    for (const answer of [
      await coordinator.put('/calendar/years/2031', record),
      await coordinator.post('/calendar/years/2031/previews', record),
    ]) {
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(sentence);
    }
    expect((await coordinator.put('/calendar/years/20311', record)).status).toBe(400);
  });

  it('keeps days across the turn of the year in the record they lie in, which can be cancelled of itself', async () => {
    const told = { year: 2034, holidays: ['2034-12-30'], makeUpDays: ['2034-12-31'] };
    const record = { source: '三五年的通知', holidays: ['2035-01-01'], makeUpDays: [], neighbours: [told] };
    await coordinator.put('/calendar/years/2034', { source: '三四年的通知', holidays: ['2034-01-01'], makeUpDays: [] });
    const preview = await coordinator.post('/calendar/years/2035/previews', record);
    expect(preview.status).toBe(200);
    expect((await coordinator.put('/calendar/years/2035', record)).body).toMatchObject({
      changed: true,
      amended: [2034],
      replanningId: expect.any(String),
    });
    const amended = (await coordinator.get('/calendar/years/2034')).body;
    expect(amended).toMatchObject({
      confirmed: true,
      source: '三四年的通知；跨年日期按三五年的通知',
      holidays: ['2034-01-01', '2034-12-30'],
      makeUpDays: ['2034-12-31'],
    });
    expect((await coordinator.put('/calendar/years/2035', record)).body).toMatchObject({ changed: false, amended: [] });
    await coordinator.put(`/calendar/imports/${amended.importId}/cancellation`);
    expect((await coordinator.get('/calendar/years/2034')).body).toMatchObject({
      source: '三四年的通知',
      makeUpDays: [],
    });
    const far = { ...record, neighbours: [{ ...told, holidays: ['2034-10-01'] }] };
    for (const answer of [
      await coordinator.put('/calendar/years/2035', far),
      await coordinator.post('/calendar/years/2035/previews', far),
    ])
      expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining('请单独导入') } });
    await workOff();
  });

  it('keeps what the year beside it told when a year is imported whole, and refuses what says the opposite of it', async () => {
    const told = { year: 2038, holidays: ['2038-12-31'], makeUpDays: ['2038-12-25'] };
    const next = { source: '三九年的通知', holidays: ['2039-01-01'], makeUpDays: [], neighbours: [told] };
    await coordinator.put('/calendar/years/2039', next);
    const record = { source: '三八年的通知', holidays: ['2038-01-01'], makeUpDays: [] as string[] };
    const whole = { source: '三八年的通知；跨年日期按三九年的通知', makeUpDays: ['2038-12-25'] };
    for (const changed of [true, false]) {
      const { body } = await coordinator.put('/calendar/years/2038', record);
      expect(body).toMatchObject({ changed, year: { ...whole, confirmed: true } });
      expect(body.year.holidays).toEqual(['2038-01-01', '2038-12-31']);
    }
    const opposite = { ...record, holidays: ['2038-12-25'] };
    for (const answer of [
      await coordinator.put('/calendar/years/2038', opposite),
      await coordinator.post('/calendar/years/2038/previews', opposite),
    ])
      expect(answer).toMatchObject({
        status: 409,
        body: {
          detail: expect.stringContaining('2038-12-25 写放假，《三九年的通知》写调休上班'),
          errors: [{ pointer: '/holidays' }],
        },
      });
    expect((await coordinator.get('/calendar/years/2038')).body).toMatchObject(whole);
    // The notice it came with is corrected: then the day is the year's own.
    await coordinator.put('/calendar/years/2039', { ...next, neighbours: [] });
    expect((await coordinator.put('/calendar/years/2038', opposite)).body.year).toMatchObject({
      source: '三八年的通知',
      holidays: ['2038-12-25'],
      makeUpDays: [],
    });
    await workOff();
  });

  it('reads a table and a calendar file', async () => {
    const { writeXlsx } = await import('hucre');
    const rows = [
      ['日期', '类型'],
      [new Date('2028-01-01T00:00:00Z'), '休'],
      ['2028年1月29日', '补班'],
    ];
    const xlsx = await writeXlsx({ sheets: [{ name: '放假安排', rows }] });
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280101\r\nSUMMARY:元旦 休\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const upload = (content: Uint8Array | string, name: string, fields: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([content as string]), name);
      return coordinator.send('POST', '/calendar/file-readings', form);
    };
    expect((await upload(xlsx, '放假.xlsx')).body).toMatchObject({
      year: 2028,
      holidays: ['2028-01-01'],
      makeUpDays: ['2028-01-29'],
      faults: [],
    });
    expect((await upload(ics, '放假.ics')).body).toMatchObject({ year: 2028, holidays: ['2028-01-01'], faults: [] });
    expect((await upload(NOTICE, '通知.txt')).body).toMatchObject({ year: 2027, faults: [] });
    const nameless = NOTICE.replaceAll('2027年', '');
    expect((await upload(nameless, '通知.txt')).body).toMatchObject({
      year: null,
      faults: [{ detail: expect.stringContaining('或者填写年份') }],
    });
    expect((await upload(nameless, '通知.txt', { year: '2027' })).body).toMatchObject({ year: 2027, faults: [] });
    expect((await upload(nameless, '通知.txt', { year: '27' })).status).toBe(400);
    expect((await upload(nameless, '通知.txt', { month: '1' })).status).toBe(400);
    const pasted = await coordinator.post('/calendar/readings', { text: '日期\t类型\n2028-01-01\t休\n2028-01-29\t班' });
    expect(pasted.body).toMatchObject({
      year: 2028,
      notice: null,
      holidays: ['2028-01-01'],
      makeUpDays: ['2028-01-29'],
      missing: ['春节', '清明', '劳动节', '端午', '中秋', '国庆'],
    });
    expect((await upload('MZ\u0000\u0001', '放假.xlsx')).status).toBe(422);
  });
});

const chinese = (on: Day): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;
