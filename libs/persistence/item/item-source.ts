import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';

/** The day a list is asked for: today where none is named. A day to come is refused. */
export function cutOff(asOf: Day | null | undefined, today: Day): Day {
  if (asOf && asOf > today) {
    throw DomainError.at('/asOf', 'input.invalid', `截止日期不能晚于今天（${today}）。`);
  }
  return asOf ?? today;
}

/**
 * What a list reads from: `item` for today; for an earlier day the items of one supervision as they stood at its end,
 * folded from their audit events. `list` and `on` are the places of the values, `$1`.
 */
export function itemsAsOf(columns: readonly string[], list: string, on: string): string {
  return `(select ${columns.join(', ')}, coalesce(due_on, date '9999-12-31') as due_sort
    from items_at(${list}::uuid, (${on}::date + 1)::timestamp at time zone 'Asia/Shanghai'))`;
}
