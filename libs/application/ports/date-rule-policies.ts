import type { DateRulePolicy } from '@domain/deadline/date-rule-policy';
import type { StoredPolicy } from './stored-policy';

/** What date rules mean where their words name no day: the installation's row, or the shipped default. */
export abstract class DateRulePolicies {
  /** Seconds old at most. */
  abstract current(): Promise<DateRulePolicy>;

  /** As it is kept this very moment. */
  abstract stored(): Promise<StoredPolicy<DateRulePolicy>>;

  /** The same; nobody else changes it until the unit of work ends. */
  abstract hold(): Promise<StoredPolicy<DateRulePolicy>>;

  /** In a unit of work; null goes back to the shipped default. */
  abstract save(policy: DateRulePolicy | null): Promise<void>;
}
