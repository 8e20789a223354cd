import type { Submission, Verification } from './case-file';

/** 申请表, one for each submission; 验收表, one for each decision. Numbered apart. */
export type ClosureFormKind = 'application' | 'decision';

const SIGNS: Record<ClosureFormKind, string> = { application: '销申', decision: '验收' };

/** 销申〔2026〕3号; null for what has no number. */
export function closureNumber(
  form: ClosureFormKind,
  { numberYear, numberSeq }: Pick<Submission | Verification, 'numberYear' | 'numberSeq'>,
): string | null {
  return numberYear && numberSeq ? `${SIGNS[form]}〔${numberYear}〕${numberSeq}号` : null;
}
