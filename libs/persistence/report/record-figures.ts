import type { MeasureFigureKey } from '@domain/report/figures';

/** The business day of an instant. */
const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;

/** The counts of what hangs on items, as conditions on a row `x` of its table at the end of the day `:asOf`. */
const LISTED = `${dayOf('x.planned_at')} <= :asOf and (x.dropped_at is null or ${dayOf('x.dropped_at')} > :asOf)`;

export const MEASURE_FIGURES: Record<MeasureFigureKey, string> = {
  measures: LISTED,
  measuresDone: `${LISTED} and x.done_on <= :asOf`,
};

export const MECHANISMS = `${dayOf('x.at')} <= :asOf`;

export const EXTENSIONS = 'x.requested_on <= :asOf';
