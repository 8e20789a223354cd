import type { CalendarYear } from './calendar-year';
import { WorkCalendar } from './work-calendar';
import { YEAR_2024 } from './years/year-2024';
import { YEAR_2025 } from './years/year-2025';
import { YEAR_2026 } from './years/year-2026';
import { YEAR_2027 } from './years/year-2027';

/** The years that come with the product; an installation may replace or add years of its own. */
export const SHIPPED_YEARS: readonly CalendarYear[] = [YEAR_2024, YEAR_2025, YEAR_2026, YEAR_2027];

export const shippedYear = (wanted: number): CalendarYear | null =>
  SHIPPED_YEARS.find(({ year }) => year === wanted) ?? null;

let made: WorkCalendar | undefined;

/** The calendar of the shipped years, built once. */
export function shippedCalendar(): WorkCalendar {
  return (made ??= new WorkCalendar(SHIPPED_YEARS));
}
