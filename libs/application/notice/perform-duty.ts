import { type Duty, isTold, type ToldDuty } from '@domain/deadline/duty';
import { highestDue, tracksOf } from '@domain/deadline/highest-due';
import { isOpen } from '@domain/item/item-status';
import type { RectificationItem } from '@domain/item/rectification-item';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemRepository } from '../ports/item-repository';
import { type Claim, type DueTimer, type Settlement, Timers } from '../ports/timers';
import { UnitOfWork } from '../ports/unit-of-work';
import { ClosePublicities } from '../publicity/close-publicities';
import { CarryOutDuties } from './carry-out-duties';

/** What became of a claim. `stale`: somebody else has it, or has settled it. `busy`: somebody holds the item; ask for this one alone. */
export type DutyOutcome = 'done' | 'skipped' | 'cancelled' | 'stale' | 'busy';

/** What a page of claims comes to, written by a few statements at its end. */
interface Page {
  acting: { item: RectificationItem; timerId: string; planned: Duty }[];
  settled: Settlement[];
}

/**
 * Claimed timers become notices, a page of them in one transaction under the locks of their items: all of a page or nothing of it.
 * Of all that is due for an item only the highest rung of each track acts; the others are recorded as skipped, whoever holds their leases: he
 * will find them settled. The ladder only climbs: a rung at or below the one reached is skipped too.
 */
@Injectable()
export class PerformDuty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly timers: Timers,
    private readonly carryOut: CarryOutDuties,
    private readonly closePublicities: ClosePublicities,
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
      const page: Page = { acting: [], settled: [] };
      const outcomes = claims.map(({ itemId }): DutyOutcome => {
        const item = byId.get(itemId);
        if (!item) return 'busy';
        const timers = due.get(itemId);
        // A second claim of the same item finds everything settled.
        due.delete(itemId);
        return timers ? this.decide(item, timers, page) : 'stale';
      });
      await this.carryOut.all(page.acting.filter(tells));
      const ended = page.acting.filter(({ planned }) => !isTold(planned)).map(({ item }) => item);
      const follow = await this.closePublicities.of(ended, { by: CLOCK.id, on: this.work.today() });
      await this.items.saveAll([...new Set(page.acting.map(({ item }) => item))]);
      await follow();
      await this.timers.settle(page.settled);
      return outcomes;
    });
  }

  private decide(item: RectificationItem, due: DueTimer[], page: Page): DutyOutcome {
    const live = due.filter(({ gen, duty }) => gen === item.state.scheduleGen && acts(duty, item));
    settle(page, without(due, live), 'cancelled', 'replanned');
    if (live.length === 0) return 'cancelled';
    const ahead = live.filter(({ duty }) => duty.rung === 0 || duty.rung > item.state.rung);
    settle(page, without(live, ahead), 'skipped', 'superseded');
    const today = this.work.today();
    const acting = tracksOf(ahead.map((timer) => ({ ...timer.duty, timer }))).flatMap((track) => {
      const { act, skipped } = highestDue(track, today);
      for (const { duty, reason } of skipped) settle(page, [duty.timer], 'skipped', reason);
      return act ?? [];
    });
    if (acting.length === 0) return 'skipped';
    for (const { timer, ...planned } of acting) {
      page.acting.push({ item, timerId: timer.id, planned });
      settle(page, [timer], 'done', null);
    }
    return 'done';
  }
}

const tells = <T extends { planned: Duty }>(acting: T): acting is T & { planned: ToldDuty } => isTold(acting.planned);

/** An open item has all of its duties; a closed one is only looked back at. */
const acts = ({ kind }: Duty, { state: { status } }: RectificationItem): boolean =>
  kind === 'lookBack' ? status === 'closed' : isOpen(status);

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
