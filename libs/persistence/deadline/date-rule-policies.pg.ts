import { DateRulePolicies } from '@application/ports/date-rule-policies';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { DEFAULT_DATE_RULE_POLICY, type DateRulePolicy } from '@domain/deadline/date-rule-policy';
import { parseDateRulePolicy } from '@domain/deadline/parse-date-rule-policy';
import { Injectable } from '@nestjs/common';
import { KeptAWhile } from '../kept-a-while';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'dateRules';

@Injectable()
export class PgDateRulePolicies extends DateRulePolicies {
  private readonly known = new KeptAWhile(async () => (await this.stored()).policy);

  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override current(): Promise<DateRulePolicy> {
    return this.known.current();
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
