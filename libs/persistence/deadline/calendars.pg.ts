import { Calendars } from '@application/ports/calendars';
import type { CalendarYear } from '@domain/deadline/calendar-year';
import { SHIPPED_YEARS } from '@domain/deadline/shipped-calendar';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { Injectable } from '@nestjs/common';
import { KeptAWhile } from '../kept-a-while';
import { SettingsReader } from '../settings-reader';

interface Known {
  calendar: WorkCalendar;
  years: readonly CalendarYear[];
}

@Injectable()
export class PgCalendars extends Calendars {
  private readonly known = new KeptAWhile(() => this.read());
  private built: Known | null = null;
  private builtFrom = '';

  constructor(private readonly settings: SettingsReader) {
    super();
  }

  override async current(): Promise<WorkCalendar> {
    return (await this.known.current()).calendar;
  }

  override async years(): Promise<readonly CalendarYear[]> {
    return (await this.known.current()).years;
  }

  /** The same calendar again while the years are the same. */
  private async read(): Promise<Known> {
    const own = await this.settings.query<CalendarYear>(
      `select year, confirmed, source, holidays::text[] as holidays, make_up_days::text[] as "makeUpDays"
         from calendar_year order by year`,
    );
    const fingerprint = JSON.stringify(own);
    if (this.built && fingerprint === this.builtFrom) return this.built;
    const replaced = new Set(own.map(({ year }) => year));
    const years = [...SHIPPED_YEARS.filter(({ year }) => !replaced.has(year)), ...own].sort((a, b) => a.year - b.year);
    this.builtFrom = fingerprint;
    this.built = { calendar: new WorkCalendar(years), years };
    return this.built;
  }
}
