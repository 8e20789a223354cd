import type { Item } from '../api/types';
import type { RuleEvents } from '../deadline/use-date-rule';

/** What the date of an item may count from. A unit that gets it anew has signed for nothing and filed no plan. */
export function ruleEvents(item: Item, isNewUnit = false): RuleEvents {
  const { receivedOn, planFiledOn, planApprovedOn, yearOpenedOn } = item;
  const ofUnit = isNewUnit ? {} : { receivedOn, planFiledOn, planApprovedOn };
  return { supervisionId: item.supervision.id, yearOpenedOn, ...ofUnit };
}
