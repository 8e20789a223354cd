import type { ClosurePolicy } from '@domain/evidence/closure-policy';
import type { StoredPolicy } from './stored-policy';

export abstract class ClosureRules {
  /** What must be on file before an item closes, and what is asked of it: the installation's rules, or the default ones. */
  abstract current(): Promise<ClosurePolicy>;

  /** The same, and whose they are. */
  abstract stored(): Promise<StoredPolicy<ClosurePolicy>>;

  /** The same; nobody else changes them until the unit of work ends. */
  abstract hold(): Promise<StoredPolicy<ClosurePolicy>>;

  /** In a unit of work; null goes back to the default ones. */
  abstract save(policy: ClosurePolicy | null): Promise<void>;
}
