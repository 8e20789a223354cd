import { compareTimers } from '@domain/deadline/compare-timers';
import { expectedDuties } from '@domain/deadline/duty-plan';
import { Injectable } from '@nestjs/common';
import { DutyRules } from '../ports/duty-rules';
import { type Finding, InvariantChecks, SQL_INVARIANTS, type SqlInvariant } from '../ports/invariant-checks';
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
  I8: '审计日志只能追加（封存与默克尔证明属后续版本，目前只查防篡改措施）',
};

const MOST_EXAMPLES = 5;

/** Checks that nothing was lost or done twice. Reads only; a county's whole list is never in memory. */
@Injectable()
export class CheckInvariants {
  constructor(
    private readonly ledger: TimerLedger,
    private readonly rules: DutyRules,
    private readonly checks: InvariantChecks,
  ) {}

  async run(): Promise<({ name: Invariant } & Finding)[]> {
    const found: ({ name: Invariant } & Finding)[] = [{ name: 'I1', ...(await this.timersAsExpected()) }];
    for (const name of SQL_INVARIANTS) found.push({ name, ...(await this.checks.check(name)) });
    return found;
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
