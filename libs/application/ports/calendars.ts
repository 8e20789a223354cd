import type { CalendarYear } from '@domain/deadline/calendar-year';
import type { WorkCalendar } from '@domain/deadline/work-calendar';

/** The work calendar in force: the shipped years, replaced or added to by those the installation imported. */
export abstract class Calendars {
  abstract current(): Promise<WorkCalendar>;

  /** The years it is made of, ascending. Seconds old at most. */
  abstract years(): Promise<readonly CalendarYear[]>;
}
