import type { Day } from '@domain/day';
import type { NoticedYear, YearDays } from '@domain/deadline/calendar-year';
import { FileField, IsCleanText, IsCount, IsFlag, IsListOf, IsPartList, Optional } from '../http/shape';

const MOST_DAYS = 200;

export class HolidayTextBody {
  /** The notice, pasted whole, or rows copied from a spreadsheet. */
  @IsCleanText(20_000) text!: string;
  /** Where the text does not say, or lists several. */
  @Optional() @IsCount(1900, 2999) year?: number | null;
}

export class HolidayFileForm {
  /** xlsx with the columns 日期 and 类型, ics with whole-day events, or the notice as docx, pdf or txt. */
  @FileField() file!: unknown;
  /** Where the file does not say, or lists several. */
  @Optional() @IsCount(1900, 2999) year?: number | null;
}

class YearDaysBody {
  @IsCount(1900, 2999) year!: number;
  @IsListOf('day', MOST_DAYS) holidays!: Day[];
  @IsListOf('day', MOST_DAYS) makeUpDays!: Day[];
}

export class CalendarYearBody {
  /** False: the arrangement is provisional, and every date it touches is marked so. True when left out. */
  @Optional() @IsFlag() confirmed?: boolean | null;
  @IsCleanText(500) source!: string;
  @Optional() @IsCleanText(100, 0) number?: string | null;
  @Optional() @IsCleanText(20_000, 0) notice?: string | null;
  @IsListOf('day', MOST_DAYS) holidays!: Day[];
  @IsListOf('day', MOST_DAYS) makeUpDays!: Day[];
  /** Days of the years before and after that the notice arranges, too; all others of theirs stay. */
  @Optional() @IsPartList(() => YearDaysBody, 2) neighbours?: YearDaysBody[] | null;
}

export function yearOfBody(year: number, body: CalendarYearBody): NoticedYear {
  return {
    year,
    confirmed: body.confirmed ?? true,
    source: body.source,
    number: body.number || null,
    notice: body.notice || null,
    holidays: [...body.holidays].sort(),
    makeUpDays: [...body.makeUpDays].sort(),
    told: (body.neighbours ?? []).map((days) => ({ ...daysOf(days), source: body.source })),
  };
}

const daysOf = ({ year, holidays, makeUpDays }: YearDays): YearDays => ({ year, holidays, makeUpDays });
