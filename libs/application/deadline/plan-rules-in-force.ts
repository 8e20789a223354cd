import type { PlanRules } from '@domain/deadline/plan-again';
import { Injectable } from '@nestjs/common';
import { DateRulePolicies } from '../ports/date-rule-policies';
import { DutyRules } from '../ports/duty-rules';

/** Everything planning goes by, as it is in force. */
@Injectable()
export class PlanRulesInForce {
  constructor(
    private readonly duties: DutyRules,
    private readonly dates: DateRulePolicies,
  ) {}

  async current(): Promise<PlanRules> {
    const { policy: reminders, since, calendar } = await this.duties.current();
    return { reminders, since, dates: { policy: await this.dates.current(), calendar } };
  }
}
