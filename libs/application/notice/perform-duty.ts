import type { Duty } from '@domain/deadline/duty';
import { performedOn } from '@domain/deadline/duty-plan';
import { highestDue } from '@domain/deadline/highest-due';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import { isOpen } from '@domain/item/item-status';
import type { RectificationItem } from '@domain/item/rectification-item';
import { dutyText } from '@domain/notice/notice-text';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DutyRules } from '../ports/duty-rules';
import { ItemRepository } from '../ports/item-repository';
import { type Claim, type DueTimer, type Settlement, Timers } from '../ports/timers';
import { UnitOfWork } from '../ports/unit-of-work';
import { RaiseNotices, type Telling } from './raise-notices';

/** What became of a claim. `stale`: somebody else has it, or has settled it. `busy`: somebody holds the item; ask for this one alone. */
export type DutyOutcome = 'done' | 'skipped' | 'cancelled' | 'stale' | 'busy';

type ActingDuty = Duty & { timer: DueTimer };

/** What a page of claims comes to, written by a few statements at its end. */
interface Page {
  tellings: Telling[];
  acted: RectificationItem[];
  settled: Settlement[];
}

/**
 * Claimed timers become notices, a page of them in one transaction under the locks of their items: all of a page or nothing of it.
 * Of all that is due for an item only the highest rung acts; the others are recorded as skipped, whoever holds their leases: he
 * will find them settled. The ladder only climbs: a rung at or below the one reached is skipped too.
 */
@Injectable()
export class PerformDuty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly timers: Timers,
    private readonly rules: DutyRules,
    private readonly raise: RaiseNotices,
  ) {}

  /** Waits for whoever holds the item. */
  async run(claim: Claim): Promise<DutyOutcome> {
    const [outcome] = await this.runAll([claim]);
    return outcome!;
  }

  /** The outcome of each claim. Of several, those whose item somebody holds are left as they are: a page waits for nobody. */
  runAll(claims: readonly Claim[]): Promise<DutyOutcome[]> {
    return this.work.run(CLOCK, async () => {
      const ids = [...new Set(claims.map(({ itemId }) => itemId))];
      const items = await (claims.length === 1 ? this.items.takeAll(ids) : this.items.takeFree(ids));
      const byId = new Map(items.map((item) => [item.state.id, item]));
      const due = byItem(await this.timers.takeDue(claims.filter(({ itemId }) => byId.has(itemId))));
      const { calendar } = await this.rules.current();
      const page: Page = { tellings: [], acted: [], settled: [] };
      const outcomes = claims.map(({ itemId }): DutyOutcome => {
        const item = byId.get(itemId);
        if (!item) return 'busy';
        const timers = due.get(itemId);
        // A second claim of the same item finds everything settled.
        due.delete(itemId);
        return timers ? this.decide(item, timers, calendar, page) : 'stale';
      });
      await this.raise.about(page.tellings);
      await this.items.saveAll(page.acted);
      await this.timers.settle(page.settled);
      return outcomes;
    });
  }

  private decide(item: RectificationItem, due: DueTimer[], calendar: WorkCalendar, page: Page): DutyOutcome {
    const live = due.filter(({ gen }) => gen === item.state.scheduleGen && isOpen(item.state.status));
    settle(page, without(due, live), 'cancelled', 'replanned');
    if (live.length === 0) return 'cancelled';
    const ahead = live.filter(({ duty }) => duty.rung === 0 || duty.rung > item.state.rung);
    settle(page, without(live, ahead), 'skipped', 'superseded');
    const today = this.work.today();
    const { act, skipped } = highestDue(
      ahead.map((timer) => ({ ...timer.duty, timer })),
      today,
    );
    for (const { duty, reason } of skipped) settle(page, [duty.timer], 'skipped', reason);
    if (!act) return 'skipped';
    this.act(item, act, calendar, page);
    return 'done';
  }

  private act(item: RectificationItem, { timer, ...planned }: ActingDuty, calendar: WorkCalendar, page: Page): void {
    const today = this.work.today();
    const duty = performedOn(planned, today, calendar);
    page.tellings.push({
      item: item.state,
      sourceId: timer.id,
      audience: duty.audience,
      words: (facts) => dutyText(duty, facts),
      // Reminders go out together, once a day; what is mandatory goes alone.
      inDigest: duty.rung === 0,
    });
    const { kind, occurrence, rung, replyBy, proposal = false } = duty;
    item.performDuty({ kind, occurrence, rung, replyBy, proposal }, { by: CLOCK.id, on: today });
    page.acted.push(item);
    settle(page, [timer], 'done', null);
  }
}

function settle(page: Page, timers: readonly DueTimer[], state: Settlement['state'], reason: string | null): void {
  page.settled.push(...timers.map(({ id }) => ({ id, state, reason })));
}

function without(timers: readonly DueTimer[], these: readonly DueTimer[]): DueTimer[] {
  return timers.filter((timer) => !these.includes(timer));
}

function byItem(timers: readonly DueTimer[]): Map<string, DueTimer[]> {
  const items = new Map<string, DueTimer[]>();
  for (const timer of timers) items.set(timer.itemId, [...(items.get(timer.itemId) ?? []), timer]);
  return items;
}
