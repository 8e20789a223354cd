import type { ListProposal } from '@domain/supervision/list-proposal';
import type { Actor } from '@domain/unit/actor';

/** Issue lists proposed from documents; nothing of them exists before they are confirmed. */
export abstract class Proposals {
  /** Stores it in the name of whoever opened the unit of work. */
  abstract add(proposal: Omit<ListProposal, 'confirmedAt'>, unitPath: string): Promise<void>;

  /** Loads it and holds it until the unit of work ends. Throws `proposal.not_found`. */
  abstract take(id: string): Promise<ListProposal>;

  /** Marks what was taken as confirmed: it made these items. */
  abstract confirm(proposal: ListProposal, itemIds: readonly string[]): Promise<void>;

  /** A read of its own. Throws `proposal.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, id: string): Promise<ListProposal>;
}
