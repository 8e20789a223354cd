import { itemsAsOf } from '../item/item-source';
import { COUNTED } from './item-figures';

/** What the figures and the section look at; `due_sort` comes with the source. */
const COLUMNS = [
  'id',
  'supervision_id',
  'number',
  'title',
  'nature',
  'remediation_type',
  'status',
  'pending_level',
  'cycle',
  'year_cycles',
  'grade',
  'lead_unit_id',
  'due_on',
  'paused_on',
  'closed_on',
];

/**
 * `with all_items, i`: the items of the list `$1` at the end of the day `$2`, and of them those that figures count.
 * `past`: whether that day is over.
 */
export function figureSource(past: boolean): string {
  const source = past ? itemsAsOf(COLUMNS, '$1', '$2') : 'item';
  return `with all_items as materialized (
      select ${COLUMNS.map((column) => `i.${column}`).join(', ')} from ${source} i where i.supervision_id = $1 and $2::date is not null),
    i as materialized (select * from all_items i where ${COUNTED})`;
}

/** A condition with its `:asOf` put at `$2`. */
export const atCutOff = (condition: string): string => condition.replaceAll(':asOf', '$2::date');
