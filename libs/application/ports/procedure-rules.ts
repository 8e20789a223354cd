import type { ProcedurePolicy } from '@domain/deadline/procedure-policy';
import type { StoredPolicy } from './stored-policy';

export abstract class ProcedureRules {
  /** How dates and owners may be changed: the installation's rules, or the default ones. */
  abstract current(): Promise<ProcedurePolicy>;

  /** The same, by some seconds old at most: for lists that are marked by them. */
  abstract recent(): Promise<ProcedurePolicy>;

  /** The same, and whose they are. */
  abstract stored(): Promise<StoredPolicy<ProcedurePolicy>>;

  /** The same; nobody else changes them until the unit of work ends. */
  abstract hold(): Promise<StoredPolicy<ProcedurePolicy>>;

  /** In a unit of work; null goes back to the default ones. */
  abstract save(policy: ProcedurePolicy | null): Promise<void>;
}
