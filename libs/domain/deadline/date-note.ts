import { type Day, yearOf } from '../day';
import type { WorkCalendar } from './work-calendar';

/**
 * Which of the dates lie in years whose calendar is not confirmed, as a Chinese sentence without a full stop; '' where none does.
 * Printed beside dates wherever they leave the system: what is counted there may still change.
 */
export function dateNote(
  dates: Readonly<Record<string, Day | null>>,
  calendar: Pick<WorkCalendar, 'isConfirmed' | 'caution'>,
): string {
  const byYear = new Map<number, { labels: string[]; on: Day }>();
  for (const [label, on] of Object.entries(dates)) {
    if (!on || calendar.isConfirmed(on)) continue;
    const known = byYear.get(yearOf(on));
    if (known) known.labels.push(label);
    else byYear.set(yearOf(on), { labels: [label], on });
  }
  return [...byYear.values()]
    .map(({ labels, on }) => `${labels.join('、')}：${calendar.caution(on, on)}，公布后可能变动`)
    .join('；');
}
