import type { ItemFigureKey } from '@domain/report/figures';

/** Drafts and cancelled items are outside every figure. */
export const COUNTED = `i.status not in ('draft', 'cancelled')`;

/** In the unit's hands. What is submitted waits for others and is not overdue; as domain/deadline/light.ts. */
export const IN_WORK = `i.status in ('assigned', 'inProgress')`;

/** In the unit's hands, and its clock goes on: what is paused is open, neither overdue nor near its date. */
export const RUNNING = `${IN_WORK} and i.paused_on is null`;

/** Past its date on the day `on` (an SQL expression). */
export const overdueOn = (on: string): string => `${RUNNING} and i.due_on < ${on}`;

/**
 * The one definition of each count of items, as a condition on `item i` as it stood at the end of the day `:asOf`. Lists,
 * dashboards, exports and reports all take it from here.
 */
export const ITEM_FIGURES: Record<ItemFigureKey, string> = {
  total: 'true',
  open: `i.status in ('assigned', 'inProgress', 'submitted')`,
  submitted: `i.status = 'submitted'`,
  publicity: `i.pending_level is not distinct from 'publicity'`,
  closed: `i.status = 'closed'`,
  overdue: overdueOn(':asOf'),
  paused: `${IN_WORK} and i.paused_on is not null`,
  common: `i.nature = 'common'`,
  specific: `i.nature = 'specific'`,
  selfIdentified: `i.nature = 'selfIdentified'`,
  immediate: `i.remediation_type = 'immediate'`,
  timeBound: `i.remediation_type = 'timeBound'`,
  continuing: `i.remediation_type = 'continuing'`,
  returned: `exists (select 1 from verification v where v.item_id = i.id and v.outcome = 'returned' and v.verified_on <= :asOf)`,
  reopened: 'i.cycle - coalesce(i.year_cycles, 0) > 1',
  everClosed: `(i.status = 'closed' or i.cycle > 1)`,
  lookBackPlanned: `exists (select 1 from look_back l where l.item_id = i.id and l.planned_on <= :asOf
    and not (l.outcome is not distinct from 'cancelled' and l.ended_on <= :asOf))`,
  lookedBack: `exists (select 1 from look_back l where l.item_id = i.id and l.outcome in ('holds', 'partly', 'rebound') and l.ended_on <= :asOf)`,
  rebounded: `exists (select 1 from look_back l where l.item_id = i.id and l.outcome = 'rebound' and l.ended_on <= :asOf)`,
};
