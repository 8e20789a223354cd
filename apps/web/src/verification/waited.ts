import type { ItemLine } from '../api/types';
import { daysBetween } from '../ui/days';

/** Calendar days since closure was applied for. */
export function waited({ submittedOn }: ItemLine, today: string | null): string {
  return submittedOn && today ? `${daysBetween(submittedOn, today)} 天` : '—';
}
