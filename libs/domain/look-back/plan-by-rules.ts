import { addDays, type Day } from '../day';
import type { LookBackPolicy } from '../deadline/aftercare-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemState } from '../item/item-state';
import { REMEDIATION_TYPE_LABELS, SEVERITY_LABELS } from '../item/item-words';

export interface RuledLookBack {
  dueOn: Day;
  basis: string;
}

type Facts = Pick<ItemState, 'severity' | 'remediationType' | 'category' | 'grade' | 'closedOn'>;

/**
 * What the rules plan for an item that was just closed: one look-back for each number of days, however many rules name it, on that day
 * or the next working day. What goes on for good (长期坚持) by its type and by its grade is opened every year and not looked back at beside.
 */
export function planByRules(item: Facts, { rules }: LookBackPolicy, calendar: WorkCalendar): RuledLookBack[] {
  const { severity, remediationType, category, grade, closedOn } = item;
  if (!closedOn || (grade === 'continuing' && remediationType === 'continuing')) return [];
  const days = rules
    .filter(
      (rule) =>
        rule.severities.includes(severity) &&
        rule.types.includes(remediationType) &&
        (rule.categories.length === 0 || (category !== null && rule.categories.includes(category))),
    )
    .map((rule) => rule.days);
  const planned = new Map<Day, RuledLookBack>();
  for (const n of [...new Set(days)].sort((a, b) => a - b)) {
    const dueOn = calendar.addWorkingDays(addDays(closedOn, n), 0);
    const basis = `销号后 ${n} 天（${SEVERITY_LABELS[severity]}，${REMEDIATION_TYPE_LABELS[remediationType]}）`;
    if (!planned.has(dueOn)) planned.set(dueOn, { dueOn, basis });
  }
  return [...planned.values()];
}
