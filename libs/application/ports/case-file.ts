import type { DocumentReceipt, DocumentReply, IssuedDocument } from '@domain/document/issued-document';
import type { RungProposal } from '@domain/document/rung-proposal';
import type { LookBack } from '@domain/look-back/look-back';
import type { PublicityWindow } from '@domain/deadline/publicity-window';
import type { ClosureFormKind } from '@domain/item/closure-number';
import type { Evidence } from '@domain/evidence/evidence';
import type { Objection, Publicity } from '@domain/item/publicity-state';
import type {
  Dispute,
  Extension,
  ExtensionReview,
  Measure,
  Mechanism,
  OnSitePhoto,
  Pause,
  Progress,
  Reopening,
  Submission,
  Urge,
  UrgeReply,
  Verification,
} from '@domain/item/case-file';

export interface CaseRecords {
  measure: Measure;
  progress: Progress;
  mechanism: Mechanism;
  evidence: Evidence;
  extension: Extension;
  extensionReview: ExtensionReview;
  pause: Pause;
  dispute: Dispute;
  submission: Submission;
  onSitePhoto: OnSitePhoto;
  verification: Verification;
  publicity: Publicity;
  objection: Objection;
  lookBack: LookBack;
  reopening: Reopening;
  urge: Urge;
  urgeReply: UrgeReply;
  document: IssuedDocument;
  documentReceipt: DocumentReceipt;
  documentReply: DocumentReply;
  rungProposal: RungProposal;
}

export type CaseRecordKind = keyof CaseRecords;

/** What is written again once: when it is done, decided, resumed. */
export type MutableKind =
  'measure' | 'extension' | 'pause' | 'dispute' | 'rungProposal' | 'publicity' | 'objection' | 'lookBack';

/** What hangs on items (一案一档). Records are added; few are ever changed, none of those a decision stands on. */
export abstract class CaseFile {
  abstract add<K extends CaseRecordKind>(kind: K, ...records: CaseRecords[K][]): Promise<void>;

  abstract update<K extends MutableKind>(kind: K, record: CaseRecords[K]): Promise<void>;

  /** The records of one cycle of an item, oldest first. */
  abstract of<K extends CaseRecordKind>(kind: K, itemId: string, cycle: number): Promise<CaseRecords[K][]>;

  /** One record by id or null; records of items out of sight are null too. */
  abstract find<K extends CaseRecordKind>(kind: K, id: string): Promise<CaseRecords[K] | null>;

  /** The window of a publicity that runs, after a change of the calendar: the clock alone may. */
  abstract moveWindow(publicityId: string, window: PublicityWindow): Promise<void>;

  /** The next number of an extension's form in that year, held until the unit of work ends: none is given twice, none is lost. */
  abstract nextExtensionNumber(year: number): Promise<number>;

  /** The next number of that form in that year; the same promise. */
  abstract nextClosureNumber(form: ClosureFormKind, year: number): Promise<number>;

  /** A plan handed in anew replaces the measures of the cycle that nobody has worked on yet. */
  abstract replaceMeasures(itemId: string, cycle: number, measures: Measure[]): Promise<void>;
}
