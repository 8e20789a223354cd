import type { AftercarePolicy } from '@domain/deadline/aftercare-policy';
import type { StoredPolicy } from './stored-policy';

export abstract class AftercareRules {
  /** How results are published and looked back at: the installation's rules, or the default ones; and whose they are. */
  abstract stored(): Promise<StoredPolicy<AftercarePolicy>>;

  /** The same; nobody else changes them until the unit of work ends. */
  abstract hold(): Promise<StoredPolicy<AftercarePolicy>>;

  /** In a unit of work; null goes back to the default ones. */
  abstract save(policy: AftercarePolicy | null): Promise<void>;
}
