import { performedOn } from '@domain/deadline/duty-plan';
import { highestDue } from '@domain/deadline/highest-due';
import { isOpen } from '@domain/item/item-status';
import type { RectificationItem } from '@domain/item/rectification-item';
import { dutyText } from '@domain/notice/notice-text';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DutyRules } from '../ports/duty-rules';
import { ItemRepository } from '../ports/item-repository';
import { type Claim, type DueTimer, Timers } from '../ports/timers';
import { UnitOfWork } from '../ports/unit-of-work';
import { RaiseNotices } from './raise-notices';

/** What became of a claim. `stale`: somebody else has it, or has settled it. */
export type DutyOutcome = 'done' | 'skipped' | 'cancelled' | 'stale';

/**
 * One claimed timer becomes notices, in one transaction under the item's lock. Of all that is due for the item only the
 * highest rung acts; the others are recorded as skipped, whoever holds their leases: he will find them settled. The ladder
 * only climbs: a rung at or below the one reached is skipped too.
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

  run(claim: Claim): Promise<DutyOutcome> {
    return this.work.run(CLOCK, async () => {
      const item = await this.items.take(claim.itemId);
      const due = await this.timers.takeDue(claim);
      if (!due) return 'stale';
      const live = due.filter(({ gen }) => gen === item.state.scheduleGen && isOpen(item.state.status));
      await this.timers.settle(idsOf(due.filter((timer) => !live.includes(timer))), 'cancelled', 'replanned');
      if (live.length === 0) return 'cancelled';
      const ahead = live.filter(({ duty }) => duty.rung === 0 || duty.rung > item.state.rung);
      await this.timers.settle(idsOf(live.filter((timer) => !ahead.includes(timer))), 'skipped', 'superseded');
      return this.act(item, ahead);
    });
  }

  private async act(item: RectificationItem, live: DueTimer[]): Promise<DutyOutcome> {
    const today = this.work.today();
    const { act, skipped } = highestDue(
      live.map((timer) => ({ ...timer.duty, timer })),
      today,
    );
    for (const reason of ['superseded', 'missed'] as const) {
      const these = skipped.filter((one) => one.reason === reason).map(({ duty }) => duty.timer);
      await this.timers.settle(idsOf(these), 'skipped', reason);
    }
    if (!act) return 'skipped';
    const { timer, ...planned } = act;
    const duty = performedOn(planned, today, (await this.rules.current()).calendar);
    await this.raise.about(item.state, timer.id, duty.audience, (facts) => dutyText(duty, facts), {
      // Reminders go out together, once a day; what is mandatory goes alone.
      inDigest: duty.rung === 0,
    });
    const { kind, occurrence, rung, replyBy, proposal = false } = duty;
    item.performDuty({ kind, occurrence, rung, replyBy, proposal }, { by: CLOCK.id, on: today });
    await this.items.save(item);
    await this.timers.settle([timer.id], 'done', null);
    return 'done';
  }
}

const idsOf = (timers: readonly DueTimer[]): string[] => timers.map(({ id }) => id);
