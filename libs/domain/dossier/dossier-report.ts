import type { ManifestFile } from './manifest';

/** What is checked, in this order. */
export const CHECK_LABELS = {
  container: '压缩包结构',
  manifest: '清单与文件',
  key: '公钥',
  checkpoint: '检查点签名',
  events: '事件原文',
  proofs: '包含证明',
  order: '事件齐全连续',
  records: '业务记录',
  evidence: '佐证材料与附件',
  decisions: '验收决定',
} as const;
export type CheckName = keyof typeof CHECK_LABELS;

/** Something that is not as it was sealed, and where. */
export interface Fault {
  check: CheckName;
  /** The file it is in or about. */
  file: string | null;
  /** The number of the event within the dossier. */
  event: number | null;
  /** A Chinese sentence. */
  detail: string;
}

/** An event as people read it. */
export interface StoryLine {
  number: number;
  at: string;
  on: string;
  actor: string;
  text: string;
  /** Whether anything was found wrong with it. */
  sound: boolean;
}

export interface DossierReport {
  ok: boolean;
  item: { id: string; number: string; title: string; status: string } | null;
  madeAt: string | null;
  checkpoint: { origin: string; size: number; root: string; at: string } | null;
  /** The key that the dossier brings along, and whether it is one that was handed in from elsewhere. */
  key: { text: string; trusted: boolean } | null;
  checks: { name: CheckName; label: string; checked: number; faults: number }[];
  faults: Fault[];
  /** What is no fault and yet to be known. */
  notes: string[];
  story: StoryLine[];
  files: (ManifestFile & { protectedBy: 'log' | 'manifest' })[];
  notProved: readonly string[];
}
