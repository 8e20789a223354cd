import { amendYear, checkNeighbours, type YearDays } from '@domain/deadline/amend-year';
import { type CalendarYear, checkCalendarYear } from '@domain/deadline/calendar-year';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { PlanRulesInForce } from './plan-rules-in-force';
import { PlanTrial, type TrialPage } from './plan-trial';

/** What importing a year would move. Writes nothing. */
@Injectable()
export class PreviewCalendarYear {
  constructor(
    private readonly calendars: Calendars,
    private readonly rules: PlanRulesInForce,
    private readonly trial: PlanTrial,
  ) {}

  /** Throws as the import would. */
  async run(
    actor: Actor,
    record: CalendarYear,
    neighbours: readonly YearDays[] = [],
  ): Promise<AsyncIterable<TrialPage>> {
    checkCalendarYear(record);
    checkNeighbours(record, neighbours);
    const inForce = await this.calendars.years();
    const kept = (wanted: number) => inForce.find(({ year }) => year === wanted) ?? null;
    const changed = [record, ...neighbours.map((days) => amendYear(kept(days.year), days, record.source))];
    const others = inForce.filter(({ year }) => !changed.some((one) => one.year === year));
    const { reminders, dates } = await this.rules.current();
    const calendar = new WorkCalendar([...others, ...changed]);
    return this.trial.pages(actor, { reminders, dates: { ...dates, calendar } });
  }
}
