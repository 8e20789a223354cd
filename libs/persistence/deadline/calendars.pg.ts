import { Calendars } from '@application/ports/calendars';
import type { CalendarYear } from '@domain/deadline/calendar-year';
import { SHIPPED_YEARS } from '@domain/deadline/shipped-calendar';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { Injectable } from '@nestjs/common';
import { SettingsReader } from '../settings-reader';

const FRESH_MILLISECONDS = 5_000;

@Injectable()
export class PgCalendars extends Calendars {
  private calendar: WorkCalendar | null = null;
  private inForce: readonly CalendarYear[] = [];
  private builtFrom = '';
  private freshUntil = 0;

  constructor(private readonly settings: SettingsReader) {
    super();
  }

  override async current(): Promise<WorkCalendar> {
    if (this.calendar && performance.now() < this.freshUntil) return this.calendar;
    const own = await this.settings.query<CalendarYear>(
      `select year, confirmed, source, holidays::text[] as holidays, make_up_days::text[] as "makeUpDays"
         from calendar_year order by year`,
    );
    this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    const fingerprint = JSON.stringify(own);
    if (this.calendar && fingerprint === this.builtFrom) return this.calendar;
    const replaced = new Set(own.map(({ year }) => year));
    this.builtFrom = fingerprint;
    this.inForce = [...SHIPPED_YEARS.filter(({ year }) => !replaced.has(year)), ...own].sort((a, b) => a.year - b.year);
    this.calendar = new WorkCalendar(this.inForce);
    return this.calendar;
  }

  override async years(): Promise<readonly CalendarYear[]> {
    await this.current();
    return this.inForce;
  }
}
