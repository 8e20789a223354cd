import type { Day } from '@domain/day';
import { type CalendarYear, checkCalendarYear } from '@domain/deadline/calendar-year';
import { planAgain } from '@domain/deadline/plan-again';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BusinessDay } from '../ports/business-day';
import { Calendars } from '../ports/calendars';
import { TimerLedger } from '../ports/timer-ledger';
import { PlanRulesInForce } from './plan-rules-in-force';

/** The rows of a first page; the counts are of all. */
const MOST_ROWS = 50;

export interface MovedDue {
  id: string;
  number: string;
  title: string;
  unitId: string | null;
  from: Day | null;
  to: Day;
  arithmetic: string;
}

export interface CalendarPreview {
  /** Items looked at: the open ones of the caller's scope. */
  items: number;
  /** Items whose date moves, and those of which timers move. */
  dueMoved: number;
  itemsReplanned: number;
  cancelled: number;
  planted: number;
  moved: MovedDue[];
}

/** What importing a year would move. Writes nothing. */
@Injectable()
export class PreviewCalendarYear {
  constructor(
    private readonly calendars: Calendars,
    private readonly rules: PlanRulesInForce,
    private readonly ledger: TimerLedger,
    private readonly businessDay: BusinessDay,
  ) {}

  /** `stopped` is asked between pages: nobody waits any more. Null then. */
  async run(actor: Actor, record: CalendarYear, stopped: () => boolean): Promise<CalendarPreview | null> {
    checkCalendarYear(record);
    const others = (await this.calendars.years()).filter(({ year }) => year !== record.year);
    const current = await this.rules.current();
    const today = await this.businessDay.today();
    const calendar = new WorkCalendar([...others, record]);
    const rules = { ...current, since: today, dates: { ...current.dates, calendar } };
    const preview: CalendarPreview = { items: 0, dueMoved: 0, itemsReplanned: 0, cancelled: 0, planted: 0, moved: [] };
    for (let after: string | null = null; ;) {
      const page = await this.ledger.page(actor, after);
      for (const item of page) {
        const { moves, missing, stale } = planAgain(item, rules, today);
        preview.items += 1;
        preview.planted += missing.length;
        preview.cancelled += stale.length;
        if (missing.length + stale.length > 0) preview.itemsReplanned += 1;
        if (!moves) continue;
        preview.dueMoved += 1;
        const { id, number, title, leadUnitId, facts } = item;
        if (preview.moved.length < MOST_ROWS)
          preview.moved.push({
            id,
            number,
            title,
            unitId: leadUnitId,
            from: facts.dueOn,
            to: moves.on,
            arithmetic: moves.arithmetic,
          });
      }
      if (page.length === 0) return preview;
      if (stopped()) return null;
      after = page.at(-1)!.id;
    }
  }
}
