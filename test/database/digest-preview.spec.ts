import { PerformDuty } from '@application/notice/perform-duty';
import { WriteDigests } from '@application/notice/write-digests';
import { Timers } from '@application/ports/timers';
import { addDays, type Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { TestingModule } from '@nestjs/testing';
import { startTestClock } from '../support/test-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

interface ComingLine {
  on: Day;
  person: { name: string };
  messages: { kind: string; number: string; digestOn: Day | null }[];
  digest: {
    title: string;
    mailed: boolean;
    parts: { label: string; count: number; items: { number: string; title: string; standing: string }[] }[];
  } | null;
}

/** No rounds run here: each day is performed by hand. */
describe('the preview of the digests', () => {
  let api: TestApi;
  let clock: TestingModule;
  beforeAll(async () => {
    api = await startTestApi({ smtpUrl: 'smtp://127.0.0.1:9' });
    clock = await startTestClock(api.database, ['mail']);
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const preview = async (): Promise<{ data: ComingLine[]; digests: number; digestAt: string; cut: boolean }> =>
    (await (await api.as('coordinator')).get('/jobs/preview')).body;
  const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);
  async function today(): Promise<Day> {
    const [row] = await api.database.owner.query('select app_today()::text as today');
    return row.today;
  }
  async function runTheDay(on: Day): Promise<void> {
    // The clock only moves forward.
    if ((await today()) < on) await advanceTo(api.database, on);
    const claims = await clock.get(Timers).claimDue(1_000);
    await clock.get(PerformDuty).runAll(claims);
    await clock.get(WriteDigests).run();
  }
  const foreseen = (data: readonly ComingLine[]) =>
    data.flatMap(({ on, person, digest }) => {
      if (!digest) return [];
      const { title, mailed, parts } = digest;
      const body = parts
        .flatMap(({ label, count, items }) => [
          `${label}（${count} 件）`,
          ...items.map((item) => `${item.number} ${item.title}（${item.standing}）`),
        ])
        .join('\n');
      return [{ on, name: person.name, title, body, mailed }];
    });
  const written = (from: Day) =>
    api.database.owner.query(
      `select n.noticed_on::text as on, p.name, n.title, n.body,
              exists (select 1 from delivery d where d.notice_id = n.id and d.channel = 'mail') as mailed
         from notice n join person p on p.id = n.person_id where n.kind = 'digest' and n.noticed_on >= $1
        order by n.noticed_on, n.person_id`,
      [from],
    );

  it('says on every day what is written then, as long as nothing changes', async () => {
    const monday = days(addDays(await today(), 14), 0);
    await advanceTo(api.database, monday);
    // Due in the middle of the week, reminded of on the way, and after it.
    await assignedItem(api, 2);
    const soon = await assignedItem(api, 8);
    const others = await assignedItem(api, 8);
    const planned = await assignedItem(api, 40);
    const { people } = api.county;
    await api.database.owner.query('update item set handler_id = $2 where id = $1', [
      others.id,
      people['town1-handler2']!.id,
    ]);
    await api.database.owner.query(`update item set status = 'inProgress', plan_state = 'submitted' where id = $1`, [
      planned.id,
    ]);
    await api.database.owner.query(`insert into person_setting (person_id, muted_mail) values ($1, array['digest'])`, [
      people['town1-handler2']!.id,
    ]);

    const { data, digests, digestAt } = await preview();
    const coming = foreseen(data);
    expect([digestAt, coming.length]).toEqual(['08:30', digests]);
    const reminders = data.flatMap(({ on, person, messages }) =>
      messages
        .filter(({ number }) => number === soon.number || number === others.number)
        .map(({ digestOn }) => [on, person.name, digestOn]),
    );
    const on = days(soon.dueOn, -7);
    expect(reminders.filter(([day]) => day === on)).toEqual(
      expect.arrayContaining([
        [on, 'town1-handler', on],
        [on, 'town1-handler2', null],
      ]),
    );

    for (let day = monday; day <= addDays(monday, 6); day = days(day, 1)) await runTheDay(day);
    expect(coming.map(({ name }) => name)).toContain('coordinator');
    expect(coming.filter(({ mailed }) => !mailed).map(({ name }) => name)).toContain('town1-handler2');
    expect(coming).toEqual(await written(monday));
    await api.database.owner.query('delete from person_setting');
  });

  it('begins after what is written already', async () => {
    const now = await today();
    await advanceTo(api.database, days(now, 1));
    const before = foreseen((await preview()).data).map(({ on }) => on);
    expect(before).toContain(days(now, 1));
    await runTheDay(days(now, 1));
    const after = foreseen((await preview()).data).map(({ on }) => on);
    expect(after[0]).toBe(days(now, 2));
  });

  it('is bounded, and says that it was cut', async () => {
    const { id } = await assignedItem(api, 1);
    await api.database.owner.query(
      `insert into item (id, supervision_id, number, year, title, nature, severity, remediation_type, status, verification_levels,
                         lead_unit_id, leader_id, handler_id, unit_path, due_on, original_due_on, schedule_gen)
       select gen_random_uuid(), supervision_id, number || n, year, title, nature, severity, remediation_type, status, verification_levels,
              lead_unit_id, leader_id, handler_id, unit_path, due_on, original_due_on, schedule_gen
         from item i cross join generate_series(1, 20000) n where i.id = $1`,
      [id],
    );
    const { data, cut } = await preview();
    expect(cut).toBe(true);
    const his = data.filter(({ person, digest }) => person.name === 'town1-handler' && digest);
    const counted = his.map(({ digest }) => digest!.parts.reduce((sum, { count }) => sum + count, 0));
    for (const count of counted) expect(count).toBe(20_000);
    for (const { digest } of his) for (const { items } of digest!.parts) expect(items.length).toBeLessThanOrEqual(20);
  });
});
