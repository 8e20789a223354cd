import type { HolidayReading } from './holiday-reading';
import { readHolidayEvents } from './read-holiday-events';
import { readHolidayNotice } from './read-holiday-notice';
import { pastedRows, readHolidayTable } from './read-holiday-table';

export interface HolidayText {
  reading: HolidayReading;
  /** The text where it is a notice; null for a table or calendar file. */
  notice: string | null;
}

/** Reads a text of holidays, whichever form it has: rows of a spreadsheet, a calendar file, or the notice itself. */
export function readHolidayText(text: string, year: number | null): HolidayText {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return { reading: readHolidayEvents(text.trim(), year), notice: null };
  const rows = pastedRows(text);
  if (rows) return { reading: readHolidayTable(rows, year), notice: null };
  return { reading: readHolidayNotice(text, year), notice: text };
}
