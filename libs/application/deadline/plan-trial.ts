import type { Day } from '@domain/day';
import type { DateEvent } from '@domain/deadline/date-event';
import { planAgain, type PlanRules } from '@domain/deadline/plan-again';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BusinessDay } from '../ports/business-day';
import { type ScheduledItem, TimerLedger } from '../ports/timer-ledger';

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

export interface PlanPreview {
  /** Items looked at: the open ones of the caller's scope. */
  items: number;
  /** Items whose date moves, and those of which timers move. */
  dueMoved: number;
  itemsReplanned: number;
  cancelled: number;
  planted: number;
  moved: MovedDue[];
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

  /** `stopped` is asked between pages: nobody waits any more. Null then. `list`: were its feedback of another day. */
  async run(
    actor: Actor,
    rules: Omit<PlanRules, 'since'>,
    stopped: () => boolean,
    list?: FeedbackOfList,
  ): Promise<PlanPreview | null> {
    const today = await this.businessDay.today();
    const preview: PlanPreview = { items: 0, dueMoved: 0, itemsReplanned: 0, cancelled: 0, planted: 0, moved: [] };
    for (let after: string | null = null; ;) {
      const page = await this.ledger.page(actor, after, list?.supervisionId);
      for (const item of page) {
        const known = list ? fedBackOn(item, list.feedbackOn) : item;
        count(preview, known, { ...rules, since: today }, today, list ? 'feedback' : null);
      }
      if (page.length === 0) return preview;
      if (stopped()) return null;
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
function count(preview: PlanPreview, item: ScheduledItem, rules: PlanRules, today: Day, event: DateEvent | null): void {
  const { moves, missing, stale } = planAgain(item, rules, today);
  preview.items += 1;
  if (event && moves?.event !== event) return;
  preview.planted += missing.length;
  preview.cancelled += stale.length;
  if (missing.length + stale.length > 0) preview.itemsReplanned += 1;
  if (!moves) return;
  preview.dueMoved += 1;
  if (preview.moved.length >= MOST_ROWS) return;
  const { id, number, title, leadUnitId: unitId, facts } = item;
  preview.moved.push({ id, number, title, unitId, from: facts.dueOn, to: moves.on, arithmetic: moves.arithmetic });
}
