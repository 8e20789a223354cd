import { DUTY_KINDS } from '@domain/deadline/duty';
import { Choice, Count, Counts, DayField, DayFields, Flag, Id, Instant, Part, Parts, Text, Texts } from '../http/view';

class HolidayFaultView {
  /** Line, row or event, from 1; 0 for the whole. */
  @Count() line!: number;
  @Text() detail!: string;
}

class YearDaysView {
  @Count() year!: number;
  @DayFields() holidays!: string[];
  @DayFields() makeUpDays!: string[];
}

export class HolidayReadingView {
  @Count(true) year!: number | null;
  @Text() source!: string;
  @Text(true) number!: string | null;
  @Text(true) notice!: string | null;
  @DayFields() holidays!: string[];
  @DayFields() makeUpDays!: string[];
  /** Days across the turn of the year, to be sent with the year when it is confirmed. */
  @Parts(() => YearDaysView) neighbours!: YearDaysView[];
  /** Years of which it lists days, too, that were left out. */
  @Counts() otherYears!: number[];
  /** Festivals without a day off; mostly the list is not whole then. */
  @Texts() missing!: string[];
  @Parts(() => HolidayFaultView) warnings!: HolidayFaultView[];
  /** With any of these it cannot be confirmed. */
  @Parts(() => HolidayFaultView) faults!: HolidayFaultView[];
}

export class CalendarYearView {
  @Count() year!: number;
  /** False where the year's notice is not out yet, or the year has no record at all. */
  @Flag() confirmed!: boolean;
  /** False: no record; plain weeks. */
  @Flag() known!: boolean;
  @Text() source!: string;
  @Text(true) number!: string | null;
  @Text(true) notice!: string | null;
  @DayFields() holidays!: string[];
  @DayFields() makeUpDays!: string[];
  @Count() workingDays!: number;
  /** Null for a year that came with the product. */
  @Text(true) importedBy!: string | null;
  @Instant(true) importedAt!: string | null;
  /** The import that can be cancelled, see `PUT /calendar/imports/:importId/cancellation`. */
  @Id(true) importId!: string | null;
}

export class CalendarYearsView {
  @Parts(() => CalendarYearView) data!: CalendarYearView[];
}

class MovedDutyView {
  @Choice(DUTY_KINDS) kind!: string;
  @Text() label!: string;
  /** Null: there was none. */
  @DayField(true) from!: string | null;
  /** Null: there is none any more. */
  @DayField(true) to!: string | null;
}

export class MovedItemView {
  @Id() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() unit!: string;
  /** Its reminders and steps that fall on other days. */
  @Parts(() => MovedDutyView) duties!: MovedDutyView[];
}

class MovedDueView extends MovedItemView {
  @DayField(true) from!: string | null;
  @DayField() to!: string;
  @Text() arithmetic!: string;
}

class MovedWindowView extends MovedItemView {
  @DayField(true) from!: string | null;
  @DayField() to!: string;
}

/** The first of each list; the counts are of all. With `format=xlsx` a table of all. */
export class CalendarPreviewView {
  @Count() items!: number;
  @Count() dueMoved!: number;
  @Count() windowsMoved!: number;
  @Count() itemsReplanned!: number;
  @Count() othersMoved!: number;
  @Count() cancelled!: number;
  @Count() planted!: number;
  @Parts(() => MovedDueView) moved!: MovedDueView[];
  /** Whose publicity ends on another day. */
  @Parts(() => MovedWindowView) windows!: MovedWindowView[];
  /** Of which only reminders and steps move. */
  @Parts(() => MovedItemView) others!: MovedItemView[];
}

export class ReplanningView {
  @Id() id!: string;
  @Text() cause!: string;
  @Text() requestedBy!: string;
  @Instant() requestedAt!: string;
  @Count() total!: number;
  @Count() done!: number;
  @Count() dueMoved!: number;
  @Count() cancelled!: number;
  @Count() planted!: number;
  @Instant(true) finishedAt!: string | null;
}

export class ReplanningsView {
  @Parts(() => ReplanningView) data!: ReplanningView[];
}

export class ImportedYearView {
  @Flag() changed!: boolean;
  /** The years beside it of which days changed with it. */
  @Counts() amended!: number[];
  /** The order to plan anew; null where no day changed. */
  @Id(true) replanningId!: string | null;
  @Part(() => CalendarYearView) year!: CalendarYearView;
}
