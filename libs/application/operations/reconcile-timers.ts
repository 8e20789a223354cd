import { compareTimers } from '@domain/deadline/compare-timers';
import { expectedDuties } from '@domain/deadline/duty-plan';
import { Injectable } from '@nestjs/common';
import { DutyRules, type Rules } from '../ports/duty-rules';
import { type Repair, type ScheduledItem, TimerLedger } from '../ports/timer-ledger';

/** Compares the timers that each open item should have with those it has, plants what is missing, cancels what is stale. */
@Injectable()
export class ReconcileTimers {
  constructor(
    private readonly ledger: TimerLedger,
    private readonly rules: DutyRules,
  ) {}

  async run(): Promise<Record<string, number>> {
    const counts = { items: 0, inserted: 0, cancelled: 0 };
    const rules = await this.rules.fresh();
    for await (const page of this.ledger.pages()) {
      const repairs = page.flatMap((item) => repairOf(item, rules));
      const { inserted, cancelled } = await this.ledger.repair(repairs);
      counts.items += page.length;
      counts.inserted += inserted;
      counts.cancelled += cancelled;
    }
    return counts;
  }
}

function repairOf({ id, gen, facts, timers, strays }: ScheduledItem, { policy, calendar, since }: Rules): Repair[] {
  const { missing, stale } = compareTimers(expectedDuties(facts, policy, calendar, since), timers, since);
  if (missing.length === 0 && stale.length === 0 && strays.length === 0) return [];
  return [{ itemId: id, gen, missing, stale: [...stale, ...strays] }];
}
