import type { Day } from '@domain/day';
import type { DateEvent } from '@domain/deadline/date-event';
import { type MovedDuty, movedDuties } from '@domain/deadline/moved-duties';
import { planAgain, type PlanRules } from '@domain/deadline/plan-again';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BusinessDay } from '../ports/business-day';
import { type ScheduledItem, TimerLedger } from '../ports/timer-ledger';

/** An item of which something moves. */
export interface MovedItem {
  id: string;
  number: string;
  title: string;
  unitId: string | null;
  due: { from: Day | null; to: Day; arithmetic: string } | null;
  /** The end of its publicity. */
  window: { from: Day | null; to: Day } | null;
  duties: MovedDuty[];
  /** Its timers, also those that come back on their day. */
  cancelled: number;
  planted: number;
}

/** So many items were looked at, and these of them move. */
export interface TrialPage {
  items: number;
  moved: MovedItem[];
}

export interface FeedbackOfList {
  supervisionId: string;
  feedbackOn: Day;
}

/** The step shared by whatever previews a change of calendar or rules: what planning anew by other rules would move. Writes nothing. */
@Injectable()
export class PlanTrial {
  constructor(
    private readonly ledger: TimerLedger,
    private readonly businessDay: BusinessDay,
  ) {}

  /** Page by page, the open items of the actor's scope. `list`: were its feedback of another day; only what counts from it moves then. */
  async *pages(actor: Actor, rules: Omit<PlanRules, 'since'>, list?: FeedbackOfList): AsyncGenerator<TrialPage> {
    const today = await this.businessDay.today();
    const event = list ? 'feedback' : null;
    for (let after: string | null = null; ;) {
      const page = await this.ledger.page(actor, after, list?.supervisionId);
      if (page.length === 0) return;
      const known = list ? page.map((item) => fedBackOn(item, list.feedbackOn)) : page;
      const moved = known.flatMap((item) => movedBy(item, { ...rules, since: today }, today, event) ?? []);
      yield { items: page.length, moved };
      after = page.at(-1)!.id;
    }
  }
}

/** What counts from the feedback, were it of that day. */
function fedBackOn(item: ScheduledItem, feedback: Day): ScheduledItem {
  const { dueTerms } = item;
  return { ...item, dueTerms: dueTerms && { ...dueTerms, events: { ...dueTerms.events, feedback } } };
}

/** `event`: only dates that count from it move; null: all that follow a rule. */
function movedBy(item: ScheduledItem, rules: PlanRules, today: Day, event: DateEvent | null): MovedItem | null {
  const { moves, window, missing, stale } = planAgain(item, rules, today);
  if (event && moves?.event !== event) return null;
  if (!moves && !window && missing.length + stale.length === 0) return null;
  const { id, number, title, leadUnitId: unitId, facts, timers } = item;
  const gone = new Set(stale);
  return {
    ...{ id, number, title, unitId },
    due: moves && { from: facts.dueOn, to: moves.on, arithmetic: moves.arithmetic },
    window: window && { from: facts.publicityUntil ?? null, to: window.untilOn },
    duties: movedDuties(
      timers.filter((timer) => gone.has(timer.id)),
      missing,
    ),
    cancelled: stale.length,
    planted: missing.length,
  };
}
