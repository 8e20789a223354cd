import type { Day } from '../day';
import type { PublicityTerm } from '../deadline/publicity-window';
import type { VerificationLevel } from '../item/item-words';

export const SUPERVISION_KINDS = [
  'lawSupervision',
  'inspection',
  'partyInspection',
  'audit',
  'enforcementSupervision',
  'safetyInspection',
  'caseReview',
  'hotline',
  'selfCheck',
] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

export const SUPERVISION_KIND_LABELS: Record<SupervisionKind, string> = {
  lawSupervision: '法治督察',
  inspection: '督查',
  partyInspection: '巡察',
  audit: '审计',
  enforcementSupervision: '执法监督',
  safetyInspection: '安全检查',
  caseReview: '案卷评查',
  hotline: '12345/信访',
  selfCheck: '自查',
};

/** A document the list stands on: the feedback letter, the superior's plan. */
export interface BasisDocument {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: Day | null;
}

/** The parent of an issue list. */
export interface Supervision {
  id: string;
  /** The unit that runs it: the county for a county office's list. */
  unitId: string;
  unitPath: string;
  year: number;
  /** Place among the year's supervisions, from 1. */
  seq: number;
  title: string;
  kind: SupervisionKind;
  issuer: string;
  level: string | null;
  documentNumber: string | null;
  feedbackOn: Day;
  basisDocuments: BasisDocument[];
  /** The meeting that studied it (专题研究), once per list. */
  meeting: { heldOn: Day; name: string } | null;
  taskForce: { name: string; leader: string | null } | null;
  /** The plan document of the whole list (整改方案). */
  planDocument: { title: string; documentNumber: string | null; issuedOn: Day | null } | null;
  verificationLevels: VerificationLevel[];
  /** How long what passed the last level is shown before it is closed; null: closed at once. */
  publicity: PublicityTerm | null;
  /** How many items it ever had: the next one is numbered one higher. */
  itemSeq: number;
}

/** `2026-01-003`: year, list, place in the list. */
export function itemNumber(supervision: Pick<Supervision, 'year' | 'seq'>, place: number): string {
  return `${supervision.year}-${String(supervision.seq).padStart(2, '0')}-${String(place).padStart(3, '0')}`;
}
