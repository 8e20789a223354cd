import type { ItemFilter } from '@application/ports/item-queries';
import { addDays, type Day } from '@domain/day';
import type { LightColour } from '@domain/deadline/light';
import { DomainError } from '@domain/errors';
import type { SilenceDays } from '@domain/item/silence';
import { queryGrams } from '@domain/item/search-grams';
import { FIGURES, isItemFigure, ITEM_FIGURE_KEYS } from '@domain/report/figures';
import { COUNTED, IN_WORK, ITEM_FIGURES, overdueOn, RUNNING } from '../report/item-figures';

/** Conditions over `i` and their values, numbered from $1. */
export class Conditions {
  readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** `sql` holds `?` where the value goes. */
  add(sql: string, value: unknown): void {
    this.parts.push(sql.replaceAll('?', this.place(value)));
  }

  /** Takes a value in and answers its place, `$1`. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get where(): string {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true';
  }
}

/** Days a list is filtered by; `today` is the day it is asked for: today, or the cut-off. */
export interface ListDays extends SilenceDays {
  /** What is due before this day, and not past, shows yellow. */
  yellowBefore: Day;
}

/** As domain/deadline/light.ts says it, for a database to search by. */
const LIGHTS: Record<LightColour, string> = {
  red: overdueOn(':today'),
  yellow: `(${RUNNING} and i.due_on >= :today and i.due_on < :yellowBefore) or (i.status = 'submitted' and i.submitted_on > i.due_on)`,
  green: `(${RUNNING} and i.due_on >= :yellowBefore) or (i.status = 'submitted' and i.submitted_on <= i.due_on)`,
  grey: `i.status in ('draft', 'closed', 'cancelled') or i.due_on is null or (${IN_WORK} and i.paused_on is not null)`,
};

/** The ledger's filters as conditions on `item i`. Nobody's text ever becomes SQL. */
export function conditionsOf(filter: ItemFilter, days: ListDays): Conditions {
  const all = new Conditions();
  // One status is told by `=`: only so does an index that begins with the status also sort.
  if (filter.status?.length === 1) all.add('i.status = ?', filter.status[0]);
  else if (filter.status) all.add('i.status = any(?::text[])', filter.status);
  if (filter.unitId) all.add('i.lead_unit_id = ?', filter.unitId);
  if (filter.handlerId) all.add('i.handler_id = ?', filter.handlerId);
  if (filter.supervisionId) all.add('i.supervision_id = ?', filter.supervisionId);
  if (filter.nature) all.add('i.nature = ?', filter.nature);
  if (filter.severity) all.add('i.severity = ?', filter.severity);
  if (filter.remediationType) all.add('i.remediation_type = ?', filter.remediationType);
  if (filter.pendingLevel) all.add('i.pending_level = ?', filter.pendingLevel);
  if (filter.planState) all.add('i.plan_state = ?', filter.planState);
  if (filter.extensionPending !== undefined)
    all.parts.push(
      `${filter.extensionPending ? '' : 'not '}exists (select 1 from extension e where e.item_id = i.id and e.cycle = i.cycle and e.outcome is null)`,
    );
  if (filter.disputePending !== undefined)
    all.parts.push(`i.disputed_on is ${filter.disputePending ? 'not ' : ''}null`);
  if (filter.year) all.add('i.year = ?', filter.year);
  // The bounds stand on the sort key, so that one index both filters and sorts; what has no date is never between two.
  if (filter.dueFrom) all.add(`i.due_sort >= ? and i.due_on is not null`, filter.dueFrom);
  if (filter.dueTo) all.add('i.due_sort <= ?', filter.dueTo);
  if (filter.overdue !== undefined)
    all.add(filter.overdue ? overdueOn('?') : `not (${RUNNING} and coalesce(i.due_on < ?, false))`, days.today);
  if (filter.silentDays !== undefined)
    all.parts.push(silentSince(all, addDays(days.today, -filter.silentDays), days.today));
  if (filter.tooSilent !== undefined) {
    const silent = silentSince(all, days.tooLongSince, days.today);
    all.parts.push(filter.tooSilent ? silent : `not coalesce((${silent}), false)`);
  }
  if (filter.light) addLight(all, filter.light, days);
  if (filter.figure !== undefined) addFigure(all, filter.figure, days.today);
  if (filter.q) addSearch(all, filter.q, filter.asOf === undefined);
  return all;
}

/** The rows of a figure: the same condition that counts them. */
function addFigure(all: Conditions, figure: string, asOf: Day): void {
  if (!isItemFigure(figure)) {
    const reason = Object.hasOwn(FIGURES, figure) ? '不是按整改事项计数的' : '不存在';
    throw DomainError.at(
      '/figure',
      'figure.unknown',
      `统计数“${figure}”${reason}，应为其中之一：${ITEM_FIGURE_KEYS.join('、')}。`,
    );
  }
  const sql = ITEM_FIGURES[figure];
  all.parts.push(COUNTED, sql.includes(':asOf') ? `(${sql.replaceAll(':asOf', `${all.place(asOf)}::date`)})` : sql);
}

/** As domain/item/silence.ts says it, for a database to search by. */
function silentSince(all: Conditions, from: Day, today: Day): string {
  const [since, until] = [all.place(from), all.place(today)];
  return `i.status = 'inProgress' and i.paused_on is null and greatest(i.assigned_on, i.cycle_began_on) <= ${since}::date
    and not exists (select 1 from progress p where p.item_id = i.id and p.cycle = i.cycle
       and p.reported_on > ${since}::date and p.reported_on <= ${until}::date)`;
}

function addLight(all: Conditions, light: LightColour, days: ListDays): void {
  let sql = LIGHTS[light];
  for (const [name, value] of [
    [':today', days.today],
    [':yellowBefore', days.yellowBefore],
  ] as const) {
    if (!sql.includes(name)) continue;
    sql = sql.replaceAll(name, `${all.place(value)}::date`);
  }
  all.parts.push(`(${sql})`);
}

/** `now`: the index holds today's words only; an earlier day is searched by its own. */
function addSearch(all: Conditions, q: string, now: boolean): void {
  const grams = queryGrams(q);
  if (now && grams.length > 0) all.add('i.id = any(array(select search_items(?::text[])))', grams);
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  all.add(`(i.title ilike ? or i.number ilike ? or i.manifestation ilike ?)`, pattern);
}
