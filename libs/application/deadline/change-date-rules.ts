import { DEFAULT_DATE_RULE_POLICY } from '@domain/deadline/date-rule-policy';
import { parseDateRulePolicy } from '@domain/deadline/parse-date-rule-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { DateRulePolicies } from '../ports/date-rule-policies';
import { Replannings } from '../ports/replannings';
import { UnitOfWork } from '../ports/unit-of-work';

/** 时限规则设置: what 立行立改 and 长期坚持 come to. Dates that follow such a rule are reckoned anew in the background. */
@Injectable()
export class ChangeDateRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: DateRulePolicies,
    private readonly replannings: Replannings,
    private readonly audit: AuditTrail,
  ) {}

  /** Null goes back to the shipped ones. Throws `input.invalid` with one line for each wrong field. Said twice, it changes nothing the second time. */
  run(actor: Actor, value: unknown): Promise<void> {
    const own = value === null ? null : parseDateRulePolicy(value);
    return this.work.run(actor, async () => {
      const { policy: before, isOwn } = await this.policies.hold();
      const after = own ?? DEFAULT_DATE_RULE_POLICY;
      const same = JSON.stringify(parseDateRulePolicy(before)) === JSON.stringify(after);
      if (same && isOwn === (own !== null)) return;
      await this.policies.save(own);
      await this.audit.note({ type: 'policy.changed', data: { key: 'dateRules', before, after, reset: !own } });
      if (!same) await this.replannings.request('修改时限规则设置');
    });
  }
}
