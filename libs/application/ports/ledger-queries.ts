import type { Day } from '@domain/day';
import type { ItemState } from '@domain/item/item-state';
import type { Silence } from '@domain/item/silence';
import type { VerificationOutcome } from '@domain/item/item-words';
import type { SupervisionKind } from '@domain/supervision/supervision';
import type { Actor } from '@domain/unit/actor';
import type { ItemFilter, ItemSort } from './item-queries';

/** What the ledger shows beside the item itself, as it stood on the day of the list. */
export interface LedgerDetails {
  supervisionKind: SupervisionKind;
  measures: { text: string; done: boolean }[];
  /** The latest of each; null where there is none. */
  progress: { text: string; reportedOn: Day; cycle: number } | null;
  statement: string | null;
  verification: { outcome: VerificationOutcome; reason: string | null; verifierId: string } | null;
  /** File names. */
  evidence: string[];
  mechanisms: { title: string; documentNumber: string | null }[];
}

export type LedgerRow = ItemState & { details: LedgerDetails; progressedOn: Day | null; silence: Silence | null };

/** The ledger for exports. */
export abstract class LedgerQueries {
  /** Every line the filter admits, in pages of a thousand: never the whole list in memory. Refuses as `ItemQueries.page`. */
  abstract stream(actor: Actor, filter: ItemFilter, sort: ItemSort): AsyncIterable<LedgerRow[]>;
}
