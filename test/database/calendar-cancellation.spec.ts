import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { CheckInvariants } from '@application/operations/check-invariants';
import type { Day } from '@domain/day';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { SHIPPED_YEARS } from '@domain/deadline/shipped-calendar';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { assignedItem } from '../support/test-item';

const YEAR = '/calendar/years/2027';

describe('an import of the work calendar that is cancelled', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let clock: TestingModule;
  let item: { id: string; dueOn: Day };
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    clock = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 8 })],
      providers: [PlanAnew, PlanRulesInForce, CheckInvariants],
    }).compile();
    item = await assignedItem(api, 75, { dueRule: '反馈之日起90个工作日内' });
    const dueOn = new WorkCalendar(SHIPPED_YEARS).addWorkingDays('2026-10-12' as Day, 90);
    await coordinator.put(`/items/${item.id}/assignment`, {
      ...staffOf(api.county, 'town1'),
      dueOn,
      dueFollowsRule: true,
    });
    item.dueOn = dueOn;
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const record = (source: string, ...holidays: string[]) => ({ source, holidays, makeUpDays: [] });
  const year = async () => (await coordinator.get(YEAR)).body;
  const cancel = (id: string) => coordinator.put(`/calendar/imports/${id}/cancellation`);
  const due = async () => (await coordinator.get(`/items/${item.id}`)).body.dueOn;
  const workOff = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5_200));
    await api.database.owner.query(`update replanning set requested_at = requested_at - interval '1 minute'`);
    return clock.get(PlanAnew).run(() => false);
  };

  it('restores the year before it, once, the last one first, and plans by it', async () => {
    const shipped = await year();
    expect(shipped).toMatchObject({ importId: null, importedBy: null });
    await coordinator.put(YEAR, record('甲通知', '2027-01-01'));
    const first = await year();
    await coordinator.put(YEAR, record('乙通知', '2027-01-01', '2027-01-04', '2027-01-05'));
    const second = await year();
    expect(second.importId).not.toBe(first.importId);
    await workOff();
    const late = await due();

    const refused = await cancel(first.importId);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'calendar.import_superseded',
      detail: '2027年的工作日历在这次导入之后又导入过，请先撤销后一次导入。',
    });
    const preview = await coordinator.post(`/calendar/imports/${second.importId}/cancellation/previews`);
    expect(preview.body).toMatchObject({ dueMoved: 1, moved: [{ id: item.id, from: late }] });
    expect((await year()).source).toBe('乙通知');

    const answers = await Promise.all([cancel(second.importId), cancel(second.importId)]);
    expect(answers.map(({ body }) => body.changed).sort()).toEqual([false, true]);
    expect(answers.filter(({ body }) => body.replanningId)).toHaveLength(1);
    expect(await year()).toEqual({ ...first });
    await workOff();
    expect(await due()).toBe(preview.body.moved[0].to);

    expect((await cancel(first.importId)).body).toMatchObject({ changed: true });
    expect(await year()).toEqual(shipped);
    expect((await cancel(first.importId)).body).toMatchObject({ changed: false, replanningId: null });
    await workOff();
    expect(await due()).toBe(item.dueOn);
    expect((await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0)).toEqual([]);
    const events = await api.database.owner.query(
      `select data -> 'before' ->> 'source' as before, data -> 'after' ->> 'source' as after
         from audit_event where type = 'calendar.importCancelled' order by seq`,
    );
    expect(events).toEqual([
      { before: '乙通知', after: '甲通知' },
      { before: '甲通知', after: shipped.source },
    ]);
    const told = (await coordinator.get(`/items/${item.id}/timeline`)).body.data.map(
      ({ text }: { text: string }) => text,
    );
    expect(told.some((text: string) => text.startsWith('撤销2027年工作日历的导入，整改时限重新计算'))).toBe(true);
  });

  it('goes back to plain weeks for a year nobody had told of, and can be imported again', async () => {
    const place = '/calendar/years/2031';
    await coordinator.put(place, record('丙通知', '2031-01-01'));
    const { importId } = (await coordinator.get(place)).body;
    expect((await (await api.as('town1-leader')).put(`/calendar/imports/${importId}/cancellation`)).status).toBe(403);
    expect((await cancel(importId)).body).toMatchObject({ changed: true, year: { known: false, importId: null } });
    expect((await coordinator.put(place, record('丙通知', '2031-01-01'))).body.changed).toBe(true);
    expect((await cancel('01900000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
