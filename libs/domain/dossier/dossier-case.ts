import type { DocumentReceipt, DocumentReply, IssuedDocument } from '../document/issued-document';
import type { Evidence } from '../evidence/evidence';
import type {
  Dispute,
  Extension,
  ExtensionReview,
  Measure,
  Mechanism,
  Reopening,
  Submission,
  Urge,
  UrgeReply,
  Verification,
} from '../item/case-file';
import type { ItemState } from '../item/item-state';
import type { Objection, Publicity } from '../item/publicity-state';
import type { LookBack } from '../look-back/look-back';

/** What a dossier shows of an item; each list holds all cycles, oldest first. */
export interface ShownCase {
  item: Readonly<ItemState>;
  supervision: { title: string; issuer: string; documentNumber: string | null };
  records: {
    measure: Measure[];
    mechanism: Mechanism[];
    evidence: Evidence[];
    extension: Extension[];
    extensionReview: ExtensionReview[];
    dispute: Dispute[];
    submission: Submission[];
    verification: Verification[];
    publicity: Publicity[];
    objection: Objection[];
    lookBack: LookBack[];
    reopening: Reopening[];
    urge: Urge[];
    urgeReply: UrgeReply[];
    document: IssuedDocument[];
    documentReceipt: DocumentReceipt[];
    documentReply: DocumentReply[];
  };
}
