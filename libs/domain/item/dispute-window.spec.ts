import { day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { checkDisputeDay, disputeUntil } from './dispute-window';

const policy = { withinWorkingDays: 5 };
const until = (assignedOn: string | null, receivedOn: string | null) =>
  disputeUntil(
    { assignedOn: assignedOn && day(assignedOn), receivedOn: receivedOn && day(receivedOn) } as Parameters<
      typeof disputeUntil
    >[0],
    policy,
    shippedCalendar(),
  );

describe('the days in which an assignment may be disputed', () => {
  it('count working days from the receipt, from the assignment while it is not received', () => {
    expect(until('2026-09-22', null)).toBe('2026-09-30');
    expect(until('2026-09-22', '2026-09-28')).toBe('2026-10-10');
    expect(until(null, null)).toBeNull();
  });

  it('include the last one', () => {
    const last = day('2026-10-09');
    expect(() => checkDisputeDay(last, last)).not.toThrow();
    expect(() => checkDisputeDay(last, day('2026-10-10'))).toThrow('2026年10月9日');
    expect(() => checkDisputeDay(null, last)).toThrow('没有交办日期的记录');
  });
});
