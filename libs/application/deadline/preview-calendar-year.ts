import { type CalendarYear, checkCalendarYear } from '@domain/deadline/calendar-year';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { PlanRulesInForce } from './plan-rules-in-force';
import { type PlanPreview, PlanTrial } from './plan-trial';

/** What importing a year would move. Writes nothing. */
@Injectable()
export class PreviewCalendarYear {
  constructor(
    private readonly calendars: Calendars,
    private readonly rules: PlanRulesInForce,
    private readonly trial: PlanTrial,
  ) {}

  /** Null when nobody waits for it any more. */
  async run(actor: Actor, record: CalendarYear, stopped: () => boolean): Promise<PlanPreview | null> {
    checkCalendarYear(record);
    const others = (await this.calendars.years()).filter(({ year }) => year !== record.year);
    const { reminders, dates } = await this.rules.current();
    const calendar = new WorkCalendar([...others, record]);
    return this.trial.run(actor, { reminders, dates: { ...dates, calendar } }, stopped);
  }
}
