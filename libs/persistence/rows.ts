import { DocumentReceiptRow, DocumentReplyRow, DocumentRow, RungProposalRow } from './document/document.rows';
import {
  DisputeRow,
  EvidenceRow,
  ExtensionReviewRow,
  ExtensionRow,
  MeasureRow,
  MechanismRow,
  OnSitePhotoRow,
  PauseRow,
  ProgressRow,
  ReopeningRow,
  SubmissionRow,
  UrgeReplyRow,
  UrgeRow,
  VerificationRow,
} from './item/case-file.rows';
import { ItemRow } from './item/item.row';
import { LookBackRoundRow, LookBackRow } from './look-back/look-back.rows';
import { ObjectionRow, PublicityRow } from './publicity/publicity.rows';
import { SupervisionRow } from './supervision/supervision.row';
import { PersonRow, PostRow, UnitRow } from './unit/unit.rows';

/** Every row TypeORM maps. What only SQL touches (timers, notices, outbox, audit events) is not among them. */
export const ROWS = [
  ItemRow,
  MeasureRow,
  ProgressRow,
  MechanismRow,
  EvidenceRow,
  ExtensionReviewRow,
  ExtensionRow,
  PauseRow,
  DisputeRow,
  SubmissionRow,
  OnSitePhotoRow,
  VerificationRow,
  PublicityRow,
  ObjectionRow,
  LookBackRow,
  LookBackRoundRow,
  ReopeningRow,
  UrgeRow,
  UrgeReplyRow,
  DocumentRow,
  DocumentReceiptRow,
  DocumentReplyRow,
  RungProposalRow,
  SupervisionRow,
  UnitRow,
  PersonRow,
  PostRow,
];
