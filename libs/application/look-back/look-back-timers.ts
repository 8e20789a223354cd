import { compareTimers } from '@domain/deadline/compare-timers';
import { expectedDuties } from '@domain/deadline/duty-plan';
import { Injectable } from '@nestjs/common';
import { DutyRules } from '../ports/duty-rules';
import { TimerLedger } from '../ports/timer-ledger';

/** The step after whatever plans, moves or ends look-backs: the reminders of those items are again what they should be. The items are saved. */
@Injectable()
export class LookBackTimers {
  constructor(
    private readonly ledger: TimerLedger,
    private readonly rules: DutyRules,
  ) {}

  async follow(itemIds: readonly string[]): Promise<void> {
    if (itemIds.length === 0) return;
    const { policy, calendar, since } = await this.rules.current();
    const repairs = (await this.ledger.of(itemIds)).map(({ id, gen, facts, timers }) => ({
      itemId: id,
      gen,
      ...compareTimers(expectedDuties(facts, policy, calendar, since), timers, since),
    }));
    await this.ledger.repair(repairs.filter(({ missing, stale }) => missing.length + stale.length > 0));
  }
}
