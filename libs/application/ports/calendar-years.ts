import type { NoticedYear } from '@domain/deadline/calendar-year';

/** A year the installation imported, and who did. */
export interface StoredYear extends NoticedYear {
  importedByName: string | null;
  importedAt: Date | null;
}

/** The years an installation keeps itself; those that come with the product are not among them. */
export abstract class CalendarYears {
  abstract own(): Promise<StoredYear[]>;

  /** The year as it is kept, or null; nobody else changes a year until the unit of work ends. */
  abstract hold(year: number): Promise<NoticedYear | null>;

  /** `daysChange`: its days are others than before, so from today on schedules are other ones. */
  abstract save(record: NoticedYear, daysChange: boolean): Promise<void>;
}
