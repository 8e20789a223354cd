import { planAgain, type PlanAgain } from '@domain/deadline/plan-again';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { type Replanning, Replannings } from '../ports/replannings';
import { type ScheduledItem, TimerLedger } from '../ports/timer-ledger';
import { UnitOfWork } from '../ports/unit-of-work';
import { PlanRulesInForce } from './plan-rules-in-force';

type Planned = PlanAgain & { item: ScheduledItem };

/**
 * Works off the orders to plan every open item anew: page by page, each page and the note how far it got in one transaction. A
 * worker that dies leaves the order where it stood; of two workers one holds it; a page done twice finds nothing to do.
 */
@Injectable()
export class PlanAnew {
  constructor(
    private readonly work: UnitOfWork,
    private readonly replannings: Replannings,
    private readonly ledger: TimerLedger,
    private readonly items: ItemRepository,
    private readonly rules: PlanRulesInForce,
    private readonly caseFile: CaseFile,
  ) {}

  async run(stopped: () => boolean): Promise<Record<string, number>> {
    const counts = { items: 0, dueMoved: 0, cancelled: 0, planted: 0 };
    while (!stopped()) {
      const page = await this.work.run(CLOCK, () => this.nextPage());
      if (!page) break;
      counts.items += page.done;
      counts.dueMoved += page.dueMoved;
      counts.cancelled += page.cancelled;
      counts.planted += page.planted;
    }
    return counts;
  }

  private async nextPage() {
    const order = await this.replannings.take();
    if (!order) return null;
    const page = await this.ledger.page(CLOCK, order.after);
    const rules = await this.rules.current();
    const planned = page.map((item) => ({ item, ...planAgain(item, rules, this.work.today()) }));
    const counts = {
      done: page.length,
      dueMoved: await this.moveDates(planned, order),
      ...(await this.moveTimers(planned)),
    };
    await this.moveWindows(planned, order);
    for (const { moves, window, missing, stale } of planned) {
      if (!moves && !window) continue;
      counts.planted += missing.length;
      counts.cancelled += stale.length;
    }
    await this.replannings.advance(order.id, page.at(-1)?.id ?? null, counts);
    return counts;
  }

  private async moveTimers(planned: readonly Planned[]): Promise<{ cancelled: number; planted: number }> {
    const repairs = planned
      .filter(
        ({ item, moves, window, missing, stale }) =>
          !moves && !window && missing.length + stale.length + item.strays.length > 0,
      )
      .map(({ item, missing, stale }) => ({
        itemId: item.id,
        gen: item.gen,
        missing,
        stale: [...stale, ...item.strays],
      }));
    const { inserted, cancelled } = await this.ledger.repair(repairs);
    return { cancelled, planted: inserted };
  }

  /** A date that moves is a change of the item: told in its timeline, with a schedule of its own. */
  private async moveDates(planned: readonly Planned[], { cause }: Replanning): Promise<number> {
    const ids = planned.filter(({ moves }) => moves).map(({ item }) => item.id);
    if (ids.length === 0) return 0;
    const moving = await this.items.takeAll(ids);
    const terms = new Map(planned.map(({ item, moves }) => [item.id, { facts: item.facts, moves }]));
    const act = { by: CLOCK.id, on: this.work.today() };
    const moved = moving.filter((item) => {
      const { facts, moves } = terms.get(item.state.id)!;
      // Somebody was quicker, and reckoned by what is in force already.
      if (!moves || item.state.dueOn !== facts.dueOn || item.state.dueBasis !== 'rule') return false;
      item.reckonDue(moves, cause, act);
      return true;
    });
    await this.items.saveAll(moved);
    return moved.length;
  }

  /** 公示期 likewise: what was published ends on another day. Somebody who was quicker ended it, or sent it back. */
  private async moveWindows(planned: readonly Planned[], { cause }: Replanning): Promise<void> {
    const windows = new Map(planned.flatMap(({ item, window }) => (window ? [[item.id, window] as const] : [])));
    if (windows.size === 0) return;
    const act = { by: CLOCK.id, on: this.work.today() };
    for (const item of await this.items.takeAll([...windows.keys()])) {
      const { id, cycle, pendingLevel } = item.state;
      if (pendingLevel !== 'publicity') continue;
      const running = (await this.caseFile.of('publicity', id, cycle)).find(({ outcome }) => outcome === null);
      if (!running) continue;
      const window = windows.get(id)!;
      item.reckonPublicity(running, window, cause, act);
      await this.caseFile.moveWindow(running.id, window);
      await this.items.save(item);
    }
  }
}
