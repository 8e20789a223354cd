import { chineseDay, type Day } from '../day';
import type { DisputePolicy } from '../deadline/procedure-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import { DomainError } from '../errors';
import type { ItemState } from './item-state';

/** The last day on which the assignment may be disputed: so many working days after receipt, or assignment while not received. Null: unknown. */
export function disputeUntil(
  { assignedOn, receivedOn }: Pick<ItemState, 'assignedOn' | 'receivedOn'>,
  { withinWorkingDays }: DisputePolicy,
  calendar: WorkCalendar,
): Day | null {
  const from = receivedOn ?? assignedOn;
  return from && calendar.addWorkingDays(from, withinWorkingDays);
}

/** Throws `dispute.refused_by_rule` when that day has passed, or where nobody knows when the unit got the item. */
export function checkDisputeDay(until: Day | null, today: Day): void {
  if (!until)
    throw new DomainError('dispute.refused_by_rule', '该事项没有交办日期的记录，不能提出异议，请联系督察办。');
  if (today <= until) return;
  throw new DomainError(
    'dispute.refused_by_rule',
    `异议须在${chineseDay(until)}以前提出，今天是${chineseDay(today)}；确有问题的，请联系督察办。`,
  );
}
