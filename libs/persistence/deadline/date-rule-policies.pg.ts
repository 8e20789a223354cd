import { DateRulePolicies } from '@application/ports/date-rule-policies';
import { DEFAULT_DATE_RULE_POLICY, type DateRulePolicy } from '@domain/deadline/date-rule-policy';
import { parseDateRulePolicy } from '@domain/deadline/parse-date-rule-policy';
import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

const FRESH_MILLISECONDS = 5_000;
const READ = `select value from policy where key = 'dateRules'`;

@Injectable()
export class PgDateRulePolicies extends DateRulePolicies {
  private policy = DEFAULT_DATE_RULE_POLICY;
  private freshUntil = 0;

  constructor(
    private readonly work: PgUnitOfWork,
    private readonly settings: SettingsReader,
  ) {
    super();
  }

  override async current(): Promise<DateRulePolicy> {
    if (performance.now() >= this.freshUntil) {
      this.policy = policyIn(await this.settings.query<{ value: unknown }>(READ));
      this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    }
    return this.policy;
  }

  override async hold(): Promise<DateRulePolicy> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.calendar]);
    return policyIn(await this.work.manager.query<{ value: unknown }[]>(READ));
  }

  override async save(policy: DateRulePolicy): Promise<void> {
    await this.work.manager.query(
      `insert into policy (key, value) values ('dateRules', $1) on conflict (key) do update set value = excluded.value`,
      [policy],
    );
  }
}

function policyIn([row]: { value: unknown }[]): DateRulePolicy {
  return row ? parseDateRulePolicy(row.value) : DEFAULT_DATE_RULE_POLICY;
}
