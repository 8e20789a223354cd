import type { Day } from '@domain/day';
import type { ReminderPolicy } from '@domain/deadline/reminder-policy';

/** The rules an installation goes by. */
export interface StoredReminders {
  policy: ReminderPolicy;
  /** The day they were last changed; null while they never were. */
  since: Day | null;
  /** True for rows of its own, false for the shipped ones. */
  isOwn: boolean;
}

export abstract class Policies {
  /** The reminder rows as stored, never from memory. */
  abstract reminders(): Promise<StoredReminders>;

  /** The same; nobody else changes them until the unit of work ends. */
  abstract holdReminders(): Promise<StoredReminders>;

  /** In a unit of work: stores rows, or with null goes back to the shipped ones; what depends on them is planned anew soon. */
  abstract storeReminders(policy: ReminderPolicy | null): Promise<void>;
}
