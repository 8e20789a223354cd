import { DateRulePolicies } from '@application/ports/date-rule-policies';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { DEFAULT_DATE_RULE_POLICY, type DateRulePolicy } from '@domain/deadline/date-rule-policy';
import { parseDateRulePolicy } from '@domain/deadline/parse-date-rule-policy';
import { Injectable } from '@nestjs/common';
import { type PolicyRow, PolicyRows } from './policy-rows';

const FRESH_MILLISECONDS = 5_000;
const KEY = 'dateRules';

@Injectable()
export class PgDateRulePolicies extends DateRulePolicies {
  private policy = DEFAULT_DATE_RULE_POLICY;
  private freshUntil = 0;

  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async current(): Promise<DateRulePolicy> {
    if (performance.now() >= this.freshUntil) {
      this.policy = (await this.stored()).policy;
      this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    }
    return this.policy;
  }

  override async stored(): Promise<StoredPolicy<DateRulePolicy>> {
    return policyIn(await this.rows.read(KEY));
  }

  override async hold(): Promise<StoredPolicy<DateRulePolicy>> {
    return policyIn(await this.rows.hold(KEY));
  }

  override save(policy: DateRulePolicy | null): Promise<void> {
    return this.rows.store(KEY, policy);
  }
}

function policyIn({ value }: PolicyRow): StoredPolicy<DateRulePolicy> {
  return value === null
    ? { policy: DEFAULT_DATE_RULE_POLICY, isOwn: false }
    : { policy: parseDateRulePolicy(value), isOwn: true };
}
