import type { ItemFilter } from '@application/ports/item-queries';
import type { Day } from '@domain/day';
import type { LightColour } from '@domain/deadline/light';
import { queryGrams } from '@domain/item/search-grams';

/** Conditions over `i` and their values, numbered from $1. */
export class Conditions {
  readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** `sql` holds `?` where the value goes. */
  add(sql: string, value: unknown): void {
    this.values.push(value);
    this.parts.push(sql.replaceAll('?', `$${this.values.length}`));
  }

  get where(): string {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true';
  }
}

export interface LightDays {
  today: Day;
  /** What is due before this day, and not past, shows yellow. */
  yellowBefore: Day;
}

/** In the unit's hands. What is submitted waits for others and is not overdue. */
const IN_WORK = `i.status in ('assigned', 'inProgress')`;

/** As domain/deadline/light.ts says it, for a database to search by. */
const LIGHTS: Record<LightColour, string> = {
  red: `${IN_WORK} and i.due_on < :today`,
  yellow: `(${IN_WORK} and i.due_on >= :today and i.due_on < :yellowBefore) or (i.status = 'submitted' and i.submitted_on > i.due_on)`,
  green: `(${IN_WORK} and i.due_on >= :yellowBefore) or (i.status = 'submitted' and i.submitted_on <= i.due_on)`,
  grey: `i.status in ('draft', 'closed', 'cancelled') or i.due_on is null`,
};

/** The ledger's filters as conditions on `item i`. Nobody's text ever becomes SQL. */
export function conditionsOf(filter: ItemFilter, days: LightDays): Conditions {
  const all = new Conditions();
  if (filter.status) all.add('i.status = any(?::text[])', filter.status);
  if (filter.unitId) all.add('i.lead_unit_id = ?', filter.unitId);
  if (filter.handlerId) all.add('i.handler_id = ?', filter.handlerId);
  if (filter.supervisionId) all.add('i.supervision_id = ?', filter.supervisionId);
  if (filter.nature) all.add('i.nature = ?', filter.nature);
  if (filter.severity) all.add('i.severity = ?', filter.severity);
  if (filter.remediationType) all.add('i.remediation_type = ?', filter.remediationType);
  if (filter.year) all.add('i.year = ?', filter.year);
  // The bounds stand on the sort key, so that one index both filters and sorts; what has no date is never between two.
  if (filter.dueFrom) all.add(`i.due_sort >= ? and i.due_on is not null`, filter.dueFrom);
  if (filter.dueTo) all.add('i.due_sort <= ?', filter.dueTo);
  if (filter.overdue !== undefined)
    all.add(
      filter.overdue ? `${IN_WORK} and i.due_on < ?` : `not (${IN_WORK} and coalesce(i.due_on < ?, false))`,
      days.today,
    );
  if (filter.light) addLight(all, filter.light, days);
  if (filter.q) addSearch(all, filter.q);
  return all;
}

function addLight(all: Conditions, light: LightColour, days: LightDays): void {
  let sql = LIGHTS[light];
  for (const [name, value] of [
    [':today', days.today],
    [':yellowBefore', days.yellowBefore],
  ] as const) {
    if (!sql.includes(name)) continue;
    all.values.push(value);
    sql = sql.replaceAll(name, `$${all.values.length}::date`);
  }
  all.parts.push(`(${sql})`);
}

function addSearch(all: Conditions, q: string): void {
  const grams = queryGrams(q);
  if (grams.length > 0) all.add('i.id = any(array(select search_items(?::text[])))', grams);
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  all.add(`(i.title ilike ? or i.number ilike ? or i.manifestation ilike ?)`, pattern);
}
