import type { WorkCalendar } from '@domain/deadline/work-calendar';

/** The work calendar in force: the shipped years, replaced or added to by those the installation imported. */
export abstract class Calendars {
  abstract current(): Promise<WorkCalendar>;
}
