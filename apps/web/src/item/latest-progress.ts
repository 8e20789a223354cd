import type { ListedItem } from '../api/types';

/** When it was last reported on, and of an item in work how long it has been silent. */
export function latestProgress({ progressedOn, silentDays }: ListedItem): string {
  if (silentDays === null) return progressedOn ?? '—';
  if (silentDays === 0) return progressedOn ?? '未填报';
  return progressedOn ? `${progressedOn}（${silentDays} 天未报）` : `未填报（${silentDays} 天）`;
}
