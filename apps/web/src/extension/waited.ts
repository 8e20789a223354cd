import type { WaitingExtension } from '../api/types';

/** Calendar days since it was asked, with the working days among them. */
export function waited({ waitedDays, waitedWorkingDays }: Omit<WaitingExtension, 'id' | 'item'>): string {
  return waitedDays === 0 ? '今天' : `${waitedDays} 天（${waitedWorkingDays} 个工作日）`;
}
