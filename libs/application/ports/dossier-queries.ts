import type { Day } from '@domain/day';
import type { ItemState } from '@domain/item/item-state';
import type { Actor } from '@domain/unit/actor';
import type { CaseRecordKind, CaseRecords } from './case-file';

/** An item with all that hangs on it, every cycle of it, as it stood at one instant. */
export interface DossierCase {
  item: ItemState;
  supervision: { title: string; issuer: string; documentNumber: string | null };
  records: { [K in CaseRecordKind]: CaseRecords[K][] };
  /** Its events then, oldest first. */
  eventIds: string[];
  /** That instant, to the second. */
  at: string;
  on: Day;
}

export abstract class DossierQueries {
  /** Throws `item.not_found`, also for what the actor may not see. */
  abstract caseOf(actor: Actor, itemId: string): Promise<DossierCase>;
}
