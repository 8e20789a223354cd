import type { Day } from '../day';
import type { ScanState } from './scan-state';

export const EVIDENCE_KINDS = [
  'regulation',
  'minutes',
  'photoBefore',
  'photoAfter',
  'ledger',
  'screenshot',
  'training',
  'receipt',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  regulation: '制度文件',
  minutes: '会议纪要',
  photoBefore: '整改前照片',
  photoAfter: '整改后照片',
  ledger: '台账',
  screenshot: '截图',
  training: '培训材料',
  receipt: '回执单据',
  other: '其他',
};

/** One stored version of one file. Never changed after it is written; a better file is a new version. */
export interface Evidence {
  id: string;
  itemId: string;
  cycle: number;
  measureId: string | null;
  kind: EvidenceKind;
  /** The day the file speaks of, apart from the day it was uploaded. */
  evidenceOn: Day;
  fileName: string;
  /** Hex SHA-256 of the content: its address in the store. */
  sha256: string;
  size: number;
  mediaType: string;
  /** 1, 2, …: of files of the same name under the same item and cycle. */
  version: number;
  uploadedBy: string;
  /** What a virus scanner said of it; left out where nothing was asked. */
  scanState?: ScanState;
}
