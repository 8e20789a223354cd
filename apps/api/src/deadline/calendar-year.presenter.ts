import { CalendarYears } from '@application/ports/calendar-years';
import type { Day } from '@domain/day';
import { daysOfYear } from '@domain/deadline/calendar-year';
import { SHIPPED_YEARS } from '@domain/deadline/shipped-calendar';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { Injectable } from '@nestjs/common';
import type { CalendarYearView } from './calendar.view';

/** The years as they stand this moment: read from the table, not from the calendar that is seconds old. */
@Injectable()
export class CalendarYearPresenter {
  constructor(private readonly years: CalendarYears) {}

  async all(): Promise<CalendarYearView[]> {
    const own = await this.years.own();
    const replaced = new Set(own.map(({ year }) => year));
    const shipped = SHIPPED_YEARS.filter(({ year }) => !replaced.has(year)).map((record) => ({
      ...record,
      number: null,
      notice: null,
      importedByName: null,
      importedAt: null,
      importId: null,
    }));
    const records = [...shipped, ...own].sort((a, b) => a.year - b.year);
    const calendar = new WorkCalendar(records);
    return records.map((record) => ({
      year: record.year,
      confirmed: record.confirmed,
      known: true,
      source: record.source,
      number: record.number,
      notice: record.notice,
      holidays: [...record.holidays],
      makeUpDays: [...record.makeUpDays],
      workingDays: workingDaysIn(record.year, calendar),
      importedBy: record.importedByName,
      importedAt: record.importedAt?.toISOString() ?? null,
      importId: record.importId,
    }));
  }

  /** A year nobody has told of is plain weeks, and says so. */
  async one(year: number): Promise<CalendarYearView> {
    const known = (await this.all()).find((view) => view.year === year);
    if (known) return known;
    return {
      year,
      confirmed: false,
      known: false,
      source: '没有工作日历，按普通周计算',
      number: null,
      notice: null,
      holidays: [],
      makeUpDays: [],
      workingDays: workingDaysIn(year, new WorkCalendar([])),
      importedBy: null,
      importedAt: null,
      importId: null,
    };
  }
}

function workingDaysIn(year: number, calendar: WorkCalendar): number {
  const days = daysOfYear(year);
  return calendar.countWorkingDays(days[0] as Day, days.at(-1) as Day);
}
