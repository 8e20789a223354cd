import type { Publicity } from '../api/types';

/** How long it still runs, both counts. */
export function leftWords({ left }: Pick<Publicity, 'left'>): string {
  return left ? `还有 ${left.workingDays} 个工作日（${left.days} 天）` : '已期满，等待销号';
}
