import { addDays, chineseDay, type Day } from '../day';
import type { PausePolicy } from '../deadline/procedure-policy';
import { DomainError } from '../errors';
import type { ItemState } from './item-state';

/** Throws unless a pause may begin on `fromOn` (DL5): not in the future, not longer ago than allowed, not before it was assigned, its cycle began or it was last resumed. */
export function checkPauseDay(
  item: Readonly<ItemState>,
  fromOn: Day,
  lastResumedOn: Day | null,
  { mostDaysBack }: PausePolicy,
  today: Day,
): void {
  const refuse = (message: string) => DomainError.at('/fromOn', 'input.invalid', message);
  if (fromOn > today) throw refuse(`暂停起始日不能晚于今天（${chineseDay(today)}）。`);
  if (fromOn < addDays(today, -mostDaysBack)) throw refuse(`暂停起始日最多追溯 ${mostDaysBack} 天。`);
  if (item.assignedOn && fromOn < item.assignedOn)
    throw refuse(`暂停起始日不能早于交办日期${chineseDay(item.assignedOn)}。`);
  if (item.cycleBeganOn && fromOn < item.cycleBeganOn)
    throw refuse(`暂停起始日不能早于本轮整改开始的日期${chineseDay(item.cycleBeganOn)}，此前该事项已销号，时限不走。`);
  if (lastResumedOn && fromOn < lastResumedOn)
    throw refuse(`暂停起始日不能早于上次恢复计时的日期${chineseDay(lastResumedOn)}。`);
}
