import type { RemediationType } from '../item/item-words';

/** The type a date rule speaks of: 立行立改 at once, 长期坚持 continuing, everything else time-bound. */
export function remediationTypeOf(dueRule: string | null): RemediationType {
  if (dueRule === null) return 'timeBound';
  if (/立行立改|立整立改|立即整改|即知即改|即查即改/.test(dueRule)) return 'immediate';
  return /长期坚持|持续整改|持续推进|持续坚持/.test(dueRule) ? 'continuing' : 'timeBound';
}
