import { anItem } from '../../../test/builders/an-item';
import { day, type Day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { dutyText } from './notice-text';

describe('a reminder', () => {
  const told = (today: string) =>
    dutyText(
      { kind: 'reminder', replyBy: null },
      {
        item: anItem({ status: 'inProgress', dueOn: day('2026-11-17') }).state,
        today: day(today),
        calendar: shippedCalendar(),
        supervisionTitle: '督察批次',
      },
    );

  it('says that the date draws near up to the date, and after it how late it is', () => {
    const before = told('2026-11-17');
    expect(before.title).toMatch(/^到期提醒：/);
    expect(before.body).toContain('整改事项临近时限。');
    const after = told('2026-11-20');
    expect(after.title).toMatch(/^逾期提醒：/);
    expect(after.body).toContain('已过时限');
    expect(after.body).toContain('已逾期 3 个工作日');
    expect(after.body).not.toContain('申请延期');
  });
});

describe('a notice with dates in a year whose calendar is not confirmed', () => {
  const MARK = '日历提示：2027年放假安排尚未公布，日期可能变动。';
  const told = (duty: Parameters<typeof dutyText>[0], differs: Parameters<typeof anItem>[0], lookBackOn: Day | null) =>
    dutyText(duty, {
      item: anItem(differs).state,
      today: day('2026-12-30'),
      calendar: shippedCalendar(),
      supervisionTitle: '督察批次',
      lookBackOn,
    }).body.split('\n');
  const [before, after] = [day('2026-12-28'), day('2027-01-06')];

  it.each([
    ['a reminder', { kind: 'reminder', replyBy: null }, { dueOn: after }, null],
    ['a rung that asks for a reply', { kind: 'urge', replyBy: after }, { dueOn: before }, null],
    ['a look-back', { kind: 'lookBack', replyBy: null }, { status: 'closed' }, after],
    ['an objection', { kind: 'verificationDue', replyBy: null }, { status: 'submitted', publicityUntil: after }, null],
  ] as const)('marks %s', (_, duty, differs, lookBackOn) => expect(told(duty, differs, lookBackOn).at(-2)).toBe(MARK));

  it.each([
    ['a rung', { kind: 'urge', replyBy: day('2026-12-31') }, { dueOn: before }],
    ['a submission', { kind: 'verificationDue', replyBy: null }, { status: 'submitted', dueOn: after }],
  ] as const)('leaves %s alone that names none', (_, duty, differs) =>
    expect(told(duty, differs, null).join()).not.toContain('日历提示'),
  );
});
