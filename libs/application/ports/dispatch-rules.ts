import type { DispatchPolicy } from '@domain/deadline/dispatch-policy';
import type { StoredPolicy } from './stored-policy';

/** 外发时段, as the installation set it or as shipped. Never from memory. */
export abstract class DispatchRules {
  abstract stored(): Promise<StoredPolicy<DispatchPolicy>>;

  /** The same; nobody else changes them until the unit of work ends. */
  abstract hold(): Promise<StoredPolicy<DispatchPolicy>>;

  /** In a unit of work; null goes back to the shipped ones. */
  abstract save(policy: DispatchPolicy | null): Promise<void>;
}
