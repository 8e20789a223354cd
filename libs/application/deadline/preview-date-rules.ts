import { DEFAULT_DATE_RULE_POLICY } from '@domain/deadline/date-rule-policy';
import { parseDateRulePolicy } from '@domain/deadline/parse-date-rule-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { PlanRulesInForce } from './plan-rules-in-force';
import { PlanTrial, type TrialPage } from './plan-trial';

/** Which dates other meanings of 立行立改 and 长期坚持 would move. Writes nothing. */
@Injectable()
export class PreviewDateRules {
  constructor(
    private readonly rules: PlanRulesInForce,
    private readonly trial: PlanTrial,
  ) {}

  /** Null asks for the shipped ones. Throws `input.invalid` by field. */
  async run(actor: Actor, value: unknown): Promise<AsyncIterable<TrialPage>> {
    const policy = value === null ? DEFAULT_DATE_RULE_POLICY : parseDateRulePolicy(value);
    const { reminders, dates } = await this.rules.current();
    return this.trial.pages(actor, { reminders, dates: { ...dates, policy } });
  }
}
