import type { Day } from '../day';
import type { ExtensionLevel, TermUnit } from '../deadline/procedure-policy';
import type { EvidenceKind } from '../evidence/evidence';
import type { DisputeOutcome } from './dispute-state';
import type { ItemState } from './item-state';
import type {
  DisputeKind,
  ExtensionOutcome,
  Grade,
  PauseKind,
  VerificationLevel,
  VerificationOutcome,
} from './item-words';

/** What hangs on an item: each record belongs to one cycle and, once written, keeps its words. */
interface OfItem {
  id: string;
  itemId: string;
  cycle: number;
}

export interface Measure extends OfItem {
  /** Place in the plan, from 1. */
  seq: number;
  text: string;
  dueOn: Day;
  handlerId: string | null;
  /** The day it was reported done (100%); null while it goes on. */
  doneOn: Day | null;
}

export interface Progress extends OfItem {
  measureId: string | null;
  text: string;
  percent: number | null;
  byId: string;
  reportedOn: Day;
}

export interface Mechanism extends OfItem {
  title: string;
  documentNumber: string | null;
  issuedOn: Day;
  byId: string;
}

export interface Extension extends OfItem {
  requestedById: string;
  requestedOn: Day;
  /** The date that stood when it was asked. */
  fromDueOn: Day;
  dueOn: Day;
  reason: string;
  progress: string;
  interimMeasures: string | null;
  /** Whose word it needs, as the rules had it when it was asked; and whose it waits for. */
  levels: ExtensionLevel[];
  pendingLevel: ExtensionLevel | null;
  /** Of its form: 延审〔2026〕3号. */
  numberYear: number | null;
  numberSeq: number | null;
  outcome: ExtensionOutcome | null;
  /** Who decided it, or ended it with what he did to the item. */
  decidedById: string | null;
  decidedOn: Day | null;
  /** Of what was approved: the date that stood then. Null for decisions from before it was kept: the one it was asked from. */
  decidedFromDueOn: Day | null;
  decidedDueOn: Day | null;
  decisionReason: string | null;
}

/** One person's word on an extension; the last of them, or a refusal, decides it. */
export interface ExtensionReview extends OfItem {
  extensionId: string;
  level: ExtensionLevel;
  byId: string;
  reviewedOn: Day;
  outcome: 'approved' | 'refused';
  reason: string | null;
}

export interface Pause extends OfItem {
  kind: PauseKind;
  basis: string;
  reason: string;
  /** The first day that does not count. */
  fromOn: Day;
  /** What is counted and given back, as the rules had it when it began. */
  unit: TermUnit;
  /** The date that stood when it began. */
  dueOn: Day;
  pausedById: string;
  pausedOn: Day;
  resumedById: string | null;
  resumedOn: Day | null;
  note: string | null;
  /** How long it lasted, in `unit`. */
  days: number | null;
  newDueOn: Day | null;
}

export interface Dispute extends OfItem {
  kind: DisputeKind;
  /** Number, title, lead unit and date of the item as they stood when it was raised. */
  number: string;
  title: string;
  fromUnitId: string;
  fromDueOn: Day;
  raisedById: string;
  raisedOn: Day;
  reason: string;
  /** Whose it would be, in the words of who raised it: a unit does not see the other units of the county. */
  proposedUnit: string | null;
  fileName: string | null;
  sha256: string | null;
  size: number | null;
  mediaType: string | null;
  /** Null while it waits. */
  outcome: DisputeOutcome | null;
  decidedById: string | null;
  decidedOn: Day | null;
  decisionReason: string | null;
  toUnitId: string | null;
  decidedDueOn: Day | null;
}

export interface Submission extends OfItem {
  submitterId: string;
  /** Who applied for him; null: he himself. */
  delegateId: string | null;
  submittedOn: Day;
  statement: string;
  /** Of its 申请表; null for what was submitted before forms were numbered. */
  numberYear: number | null;
  numberSeq: number | null;
}

export interface OnSiteCheck {
  on: Day;
  people: string[];
  findings: string;
  /** Put in by the verifier for this submission. */
  photos?: { id: string; fileName: string; sha256: string }[];
}

/** A photo of an on-site check. Of whoever verifies; no evidence of the unit's. */
export interface OnSitePhoto extends OfItem {
  submissionId: string;
  fileName: string;
  sha256: string;
  size: number;
  mediaType: string;
  uploadedBy: string;
}

export const CRITERION_ANSWERS = ['met', 'notMet', 'notApplicable'] as const;

/** What a verifier said to one criterion. */
export interface CriterionAnswer {
  /** The criterion, word for word as it stood. */
  text: string;
  answer: (typeof CRITERION_ANSWERS)[number];
  note: string | null;
}

interface JudgedEvidence {
  id: string;
  sha256: string;
  version: number;
  kind: EvidenceKind;
  fileName: string;
  size?: number;
  evidenceOn?: Day;
  measureId?: string | null;
}

/** What a decision judged, as it stood then. What is optional was not kept at first. */
export interface JudgedSnapshot {
  dueOn: Day | null;
  originalDueOn: Day | null;
  statement: string;
  evidence: JudgedEvidence[];
  item?: Pick<
    ItemState,
    'title' | 'manifestation' | 'category' | 'remediationType' | 'goal' | 'plannedOn' | 'verificationLevels'
  >;
  measures?: Pick<Measure, 'id' | 'seq' | 'text' | 'dueOn' | 'handlerId' | 'doneOn'>[];
  requirements?: { text: string; met: boolean; evidenceIds: string[] }[];
  criteria?: string[];
}

export interface Verification extends OfItem {
  submissionId: string;
  level: VerificationLevel;
  verifierId: string;
  /** Who decided for him; null: he himself. */
  delegateId: string | null;
  verifiedOn: Day;
  outcome: VerificationOutcome;
  grade: Grade | null;
  reason: string | null;
  newDueOn: Day | null;
  onSite: OnSiteCheck | null;
  /** Null where the caller left them out, and for decisions from before there were criteria. */
  criteria: CriterionAnswer[] | null;
  snapshot: JudgedSnapshot;
  /** Of its 验收表. */
  numberYear: number | null;
  numberSeq: number | null;
}

export interface Reopening extends OfItem {
  byId: string;
  reopenedOn: Day;
  reason: string;
  basis: string;
  dueOn: Day;
}

export interface Urge extends OfItem {
  byId: string;
  urgedOn: Day;
  text: string;
  replyBy: Day;
}

export interface UrgeReply extends OfItem {
  urgeId: string;
  byId: string;
  repliedOn: Day;
  text: string;
}
