import type { Day } from '@domain/day';
import type { ReminderPolicy } from '@domain/deadline/reminder-policy';
import type { WorkCalendar } from '@domain/deadline/work-calendar';

export interface Rules {
  policy: ReminderPolicy;
  /** The day policy or calendar was last changed: what that adds stands after it. Null while both are the shipped ones. */
  since: Day | null;
  calendar: WorkCalendar;
}

export abstract class DutyRules {
  /** What duties are reckoned by: the installation's reminder rows, or the default ones, and its calendar. Seconds old at most. */
  abstract current(): Promise<Rules>;

  /** The same, not from memory. */
  abstract fresh(): Promise<Rules>;
}
