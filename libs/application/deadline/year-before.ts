import type { CalendarYear } from '@domain/deadline/calendar-year';
import { shippedYear } from '@domain/deadline/shipped-calendar';
import type { CalendarImport } from '../ports/calendar-years';

/** What an import took the place of: the installation's own year, the one that comes with the product, or plain weeks. */
export function yearBefore({ year, before }: Pick<CalendarImport, 'year' | 'before'>): CalendarYear {
  return (
    before ?? shippedYear(year) ?? { year, confirmed: false, source: '没有工作日历', holidays: [], makeUpDays: [] }
  );
}
