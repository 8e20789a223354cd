import type { Actor } from '@domain/unit/actor';
import type { Delegation } from '@domain/unit/delegation';

/** 委托, as the actor may see them. */
export abstract class Delegations {
  /** Those he gave or was given; an administrator's with those of his branch. Newest first. */
  abstract of(actor: Actor): Promise<Delegation[]>;

  /** In a unit of work; held until it ends. Throws `delegation.not_found`. */
  abstract take(id: string): Promise<Delegation>;

  /** In a unit of work: those of the principal, so that no two of them are made at once. */
  abstract holdOf(principalId: string): Promise<Delegation[]>;

  abstract add(delegation: Delegation): Promise<void>;

  /** Its last day, and who ended it. */
  abstract end(delegation: Delegation): Promise<void>;
}
