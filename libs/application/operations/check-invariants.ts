import { findingSentence } from '@domain/audit/log-finding';
import { compareTimers } from '@domain/deadline/compare-timers';
import { expectedDuties } from '@domain/deadline/duty-plan';
import { Injectable } from '@nestjs/common';
import { checkTree } from '../audit/check-tree';
import { DutyRules } from '../ports/duty-rules';
import { type Finding, InvariantChecks, SQL_INVARIANTS, type SqlInvariant } from '../ports/invariant-checks';
import { SealedLog } from '../ports/sealed-log';
import { TimerLedger } from '../ports/timer-ledger';

export type Invariant = 'I1' | SqlInvariant;

/** What must always hold, with the sentence the terminal prints. */
export const INVARIANT_LABELS: Record<Invariant, string> = {
  I1: '每个在办事项恰有应有的定时任务',
  I2: '有后台任务在运行时，没有到期超过一分钟仍未处理的任务',
  I3: '没有租约过期超过一分钟的任务',
  I4: '每个已执行的任务都有通知和应发的公文，公文编号不缺不重',
  I5: '每个投递编号至多成功一次',
  I6: '已销号的都有佐证、验收人与申请人和责任人不同、各步有记录',
  I7: '事项现状等于其审计事件的累积',
  I8: '每个审计事件在五分钟内封存，其散列可以重算，日志只能追加',
};

const MOST_EXAMPLES = 5;

/** Checks that nothing was lost or done twice. Reads only; a county's whole list is never in memory. */
@Injectable()
export class CheckInvariants {
  constructor(
    private readonly ledger: TimerLedger,
    private readonly rules: DutyRules,
    private readonly checks: InvariantChecks,
    private readonly log: SealedLog,
  ) {}

  async run(): Promise<({ name: Invariant } & Finding)[]> {
    const found: ({ name: Invariant } & Finding)[] = [{ name: 'I1', ...(await this.timersAsExpected()) }];
    for (const name of SQL_INVARIANTS) found.push({ name, ...(await this.checks.check(name)) });
    const sealed = await this.leavesRecomputed();
    return found.map((one) => (one.name === 'I8' ? { ...one, ...together(one, sealed) } : one));
  }

  /** Every leaf from its event and every node from its leaves; what was signed is for `xh audit verify`. */
  private leavesRecomputed(): Promise<Finding> {
    const finding: Finding = { violations: 0, examples: [] };
    const nobodyKnows = { prepare: () => Promise.resolve(), known: () => null, reached: () => undefined };
    return this.log.snapshot(async (view) => {
      await checkTree(view, nobodyKnows, (found) => {
        finding.violations += 1;
        if (finding.examples.length < MOST_EXAMPLES) finding.examples.push(findingSentence(found));
      });
      return finding;
    });
  }

  private async timersAsExpected(): Promise<Finding> {
    const finding: Finding = { violations: 0, examples: [] };
    for await (const page of this.ledger.pages()) {
      const { policy, calendar, since } = await this.rules.current();
      for (const { number, facts, timers, strays } of page) {
        const { missing, stale } = compareTimers(expectedDuties(facts, policy, calendar, since), timers, since);
        if (missing.length + stale.length + strays.length === 0) continue;
        finding.violations += 1;
        if (finding.examples.length < MOST_EXAMPLES)
          finding.examples.push(`${number}: ${missing.length} missing, ${stale.length + strays.length} stale`);
      }
    }
    return finding;
  }
}

function together(one: Finding, other: Finding): Finding {
  const examples = [...one.examples, ...other.examples].slice(0, MOST_EXAMPLES);
  return { violations: one.violations + other.violations, examples };
}
