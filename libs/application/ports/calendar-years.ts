import type { CalendarYear, NoticedYear } from '@domain/deadline/calendar-year';

/** A year the installation imported, and who did. */
export interface StoredYear extends NoticedYear {
  /** The import it can be brought back from; null where nobody kept what was before. */
  importId: string | null;
  importedByName: string | null;
  importedAt: Date | null;
}

/** One import of a year, with what it took the place of. */
export interface CalendarImport {
  id: string;
  year: number;
  /** The installation's own record before; null: it had none. */
  before: CalendarYear | null;
  cancelled: boolean;
  /** False while a later import of the year stands on it. */
  isLast: boolean;
}

/** The years an installation keeps itself; those that come with the product are not among them. */
export abstract class CalendarYears {
  abstract own(): Promise<StoredYear[]>;

  /** The year as it is kept, or null; nobody else changes a year until the unit of work ends. */
  abstract hold(year: number): Promise<NoticedYear | null>;

  /** Throws `calendar.import_not_found`. */
  abstract oneImport(id: string): Promise<CalendarImport>;

  /** The same; nobody else changes a year until the unit of work ends. */
  abstract holdImport(id: string): Promise<CalendarImport>;

  /** The year as it was before the import, which is noted as cancelled; from today on schedules are other ones. */
  abstract restore(cancelled: CalendarImport): Promise<void>;

  /** Notes what it takes the place of. `daysChange`: its days are others than before, so from today on schedules are other ones. */
  abstract save(record: NoticedYear, daysChange: boolean): Promise<void>;
}
