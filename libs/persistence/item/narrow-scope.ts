import type { ItemFilter } from '@application/ports/item-queries';
import type { Actor } from '@domain/unit/actor';
import { isWholeHouse } from '@domain/unit/unit';
import type { Conditions } from './item-filter';

/** A part of the items: the condition joins the filter's. */
type Part = (condition: string) => string;

const IN_SCOPE = 'starts_with(u.path, (select app_scope()))';
const OF_UNIT = 'i.unit_path = u.path';

/**
 * Led by others, with help from the scope. The function looks where row security would switch the index off, and is told the bounds,
 * so that most of what the filter drops is never looked up.
 */
function helped({ status, dueFrom, dueTo }: ItemFilter, conditions: Conditions): string {
  const bounds = `${conditions.place(status)}::text[], ${conditions.place(dueFrom)}::date, ${conditions.place(dueTo)}::date`;
  return `i.id = any(array(select helped_items(${bounds}))) and not starts_with(i.unit_path, (select app_scope()))`;
}

/**
 * True where neither filter nor scope leads to an index: a town that asks for all it may see. Row security alone would find its few
 * rows by reading the county's. The root, `/c/`, sees everything and needs no help.
 */
export function isNarrow({ scope }: Actor, filter: ItemFilter): boolean {
  return !isWholeHouse(scope) && !(filter.unitId || filter.handlerId || filter.supervisionId || filter.q);
}

/** In place of table item: a page of each unit in scope and of what they help with; the list's page is among them. */
export function narrowPages(filter: ItemFilter, conditions: Conditions, page: Part): string {
  return `(select p.* from unit u cross join lateral (${page(OF_UNIT)}) p where ${IN_SCOPE}
    union all (${page(helped(filter, conditions))}))`;
}

/** The count, unit by unit; `count` counts as `total`. */
export function narrowCount(filter: ItemFilter, conditions: Conditions, count: Part): string {
  return `select (c.led + h.total)::int as total
    from (select coalesce(sum(p.total), 0) as led from unit u cross join lateral (${count(OF_UNIT)}) p where ${IN_SCOPE}) c,
         (${count(helped(filter, conditions))}) h`;
}
