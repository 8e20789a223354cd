import { amendYear, checkNeighbours, keepTold } from '@domain/deadline/amend-year';
import { type CalendarYear, checkCalendarYear, type NoticedYear } from '@domain/deadline/calendar-year';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CalendarYears } from '../ports/calendar-years';
import { Calendars } from '../ports/calendars';
import { PlanRulesInForce } from './plan-rules-in-force';
import { PlanTrial, type TrialPage } from './plan-trial';

/** What importing a year, or taking an import back, would move. Writes nothing. */
@Injectable()
export class PreviewCalendarYear {
  constructor(
    private readonly calendars: Calendars,
    private readonly years: CalendarYears,
    private readonly rules: PlanRulesInForce,
    private readonly trial: PlanTrial,
  ) {}

  /** Throws as the import would. */
  async run(actor: Actor, record: NoticedYear): Promise<AsyncIterable<TrialPage>> {
    checkCalendarYear(record);
    checkNeighbours(record, record.told);
    const own = await this.years.own();
    const whole = keepTold(
      record,
      own.filter(({ year }) => Math.abs(year - record.year) === 1).flatMap(({ told }) => told),
    );
    const inForce = await this.calendars.years();
    const kept = (wanted: number) => inForce.find(({ year }) => year === wanted) ?? null;
    return this.pages(actor, [whole, ...record.told.map((days) => amendYear(kept(days.year), days, record.source))]);
  }

  /** The same for a year as it was before an import: it comes back whole. */
  restoring(actor: Actor, before: CalendarYear): Promise<AsyncIterable<TrialPage>> {
    return this.pages(actor, [before]);
  }

  private async pages(actor: Actor, changed: readonly CalendarYear[]): Promise<AsyncIterable<TrialPage>> {
    const inForce = await this.calendars.years();
    const others = inForce.filter(({ year }) => !changed.some((one) => one.year === year));
    const { reminders, dates } = await this.rules.current();
    const calendar = new WorkCalendar([...others, ...changed]);
    return this.trial.pages(actor, { reminders, dates: { ...dates, calendar } });
  }
}
