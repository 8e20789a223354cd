import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
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
