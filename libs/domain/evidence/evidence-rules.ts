import type { RemediationType } from '../item/item-words';
import { REMEDIATION_TYPE_LABELS } from '../item/item-words';
import type { Evidence } from './evidence';
import { isUsable } from './scan-state';

/** What must be there before an item may close (EV2), per type of remediation. */
const AT_LEAST: Record<RemediationType, number> = { immediate: 1, timeBound: 1, continuing: 1 };

/** What is missing, as a Chinese sentence; null when nothing is. Only evidence of the running cycle counts. */
export function missingEvidence(
  type: RemediationType,
  cycle: number,
  evidence: readonly Pick<Evidence, 'cycle' | 'scanState'>[],
): string | null {
  const have = evidence.filter((one) => one.cycle === cycle && isUsable(one)).length;
  const short = AT_LEAST[type] - have;
  if (short <= 0) return null;
  const waiting = evidence.some((one) => one.cycle === cycle && one.scanState === 'pending');
  const hint = waiting ? '正在查毒的材料查完后才算数。' : '';
  return `${REMEDIATION_TYPE_LABELS[type]}事项销号前至少需要 ${AT_LEAST[type]} 份本轮佐证材料，现有 ${have} 份。${hint}`;
}
