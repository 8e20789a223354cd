import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import type { ItemStatus } from '../item/item-status';
import { light, yellowBefore } from './light';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const shine = (status: ItemStatus, dueOn: string | null, today: string, submittedOn: string | null = null) =>
  light({ status, dueOn: dueOn as Day | null, submittedOn: submittedOn as Day | null }, day(today), calendar);

describe('light', () => {
  it.each<[string, ItemStatus, string | null, string, string | null, string]>([
    ['red', 'inProgress', '2026-11-17', '2026-11-20', null, '已逾期 3 个工作日（时限 2026-11-17，今天 2026-11-20）'],
    ['red', 'assigned', '2026-11-20', '2026-11-21', null, '已逾期，其后尚无工作日（时限 2026-11-20，今天 2026-11-21）'],
    ['yellow', 'inProgress', '2026-11-20', '2026-11-20', null, '今天到期（时限 2026-11-20，今天 2026-11-20）'],
    [
      'yellow',
      'inProgress',
      '2026-11-25',
      '2026-11-20',
      null,
      '距时限还有 3 个工作日，不超过 3 个工作日（时限 2026-11-25，今天 2026-11-20）',
    ],
    [
      'green',
      'inProgress',
      '2026-11-26',
      '2026-11-20',
      null,
      '距时限还有 4 个工作日（时限 2026-11-26，今天 2026-11-20）',
    ],
    [
      'green',
      'submitted',
      '2026-11-17',
      '2026-12-20',
      '2026-11-17',
      '按期申请销号，等待验收（时限 2026-11-17，申请销号 2026-11-17）',
    ],
    [
      'yellow',
      'submitted',
      '2026-11-17',
      '2026-12-20',
      '2026-11-19',
      '逾期 2 个工作日申请销号，等待验收（时限 2026-11-17，申请销号 2026-11-19）',
    ],
    ['grey', 'inProgress', null, '2026-11-20', null, '没有整改时限，不计逾期'],
    ['grey', 'submitted', null, '2026-11-20', '2026-11-19', '没有整改时限，不计逾期'],
    ['grey', 'draft', '2026-11-17', '2026-11-20', null, '待交办，不计时限'],
    ['grey', 'closed', '2026-11-17', '2026-11-20', null, '已销号，不计时限'],
    ['grey', 'cancelled', '2026-11-17', '2026-11-20', null, '已撤销，不计时限'],
  ])('%s: %s due %s on %s', (colour, status, dueOn, today, submittedOn, reason) =>
    expect(shine(status, dueOn, today, submittedOn)).toEqual({ colour, reason }),
  );

  it('says so of what waits for verification or stands still as well', () => {
    const caution = '；2027年放假安排尚未公布，按普通周和法定节日计算';
    expect(shine('submitted', '2027-01-29', '2026-12-01', '2026-11-30').reason).toBe(
      `按期申请销号，等待验收（时限 2027-01-29，申请销号 2026-11-30）${caution}`,
    );
    const paused = {
      status: 'inProgress',
      dueOn: day('2027-01-29'),
      submittedOn: null,
      pausedOn: day('2026-11-30'),
    } as const;
    expect(light(paused, day('2026-12-01'), calendar).reason).toMatch(new RegExp(`${caution}$`));
  });

  it('says so where the year is not published', () => {
    expect(shine('inProgress', '2027-01-29', '2026-12-01')).toEqual({
      colour: 'green',
      reason:
        '距时限还有 42 个工作日（时限 2027-01-29，今天 2026-12-01）；2027年放假安排尚未公布，按普通周和法定节日计算',
    });
  });

  it('agrees with the days a list may filter by', () => {
    const anyDay = fc.nat(1_300).map((n) => addDays('2024-01-01' as Day, n));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (today, offset) => {
        const dueOn = addDays(today, offset);
        const colour = dueOn < today ? 'red' : dueOn < yellowBefore(today, calendar) ? 'yellow' : 'green';
        const shown = shine('inProgress', dueOn, today);
        expect(shown.colour).toBe(colour);
        expect(shown.reason).not.toMatch(/ 0 个工作日|-\d+ 个/);
      }),
    );
  });
});
