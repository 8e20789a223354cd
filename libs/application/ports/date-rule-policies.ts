import type { DateRulePolicy } from '@domain/deadline/date-rule-policy';

/** What date rules mean where their words name no day: the installation's row, or the shipped default. */
export abstract class DateRulePolicies {
  /** Seconds old at most. */
  abstract current(): Promise<DateRulePolicy>;

  /** As it is kept this very moment; nobody else changes it until the unit of work ends. */
  abstract hold(): Promise<DateRulePolicy>;

  abstract save(policy: DateRulePolicy): Promise<void>;
}
