import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
import { DEFAULT_PROCEDURE_POLICY } from '../deadline/procedure-policy';
import { checkPauseDay } from './pause-rules';

describe('the first day of a pause', () => {
  const check = (fromOn: string) => {
    const item = anItem({ assignedOn: day('2026-01-05'), cycle: 2, cycleBeganOn: day('2026-03-20') });
    return () => checkPauseDay(item.state, day(fromOn), null, DEFAULT_PROCEDURE_POLICY.pause, day('2026-03-25'));
  };

  it('is never one on which the item was closed', () => {
    expect(check('2026-03-10')).toThrow('不能早于本轮整改开始的日期2026年3月20日');
    expect(check('2026-03-20')).not.toThrow();
  });
});
