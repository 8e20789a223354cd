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
    if (!mayMove(on, calendar)) continue;
    const known = byYear.get(yearOf(on));
    if (known) known.labels.push(label);
    else byYear.set(yearOf(on), { labels: [label], on });
  }
  return [...byYear.values()]
    .map(({ labels, on }) => `${labels.join('、')}：${calendar.caution(on, on)}，公布后可能变动`)
    .join('；');
}

/** The same as a short phrase, for lines of messages that name the dates themselves. */
export function dateMark(dates: readonly (Day | null)[], calendar: Pick<WorkCalendar, 'isConfirmed'>): string {
  const moving = dates.filter((on) => mayMove(on, calendar));
  if (moving.length === 0) return '';
  return `${[...new Set(moving.map(yearOf))].sort().join('、')}年放假安排尚未公布，日期可能变动`;
}

const mayMove = (on: Day | null, calendar: Pick<WorkCalendar, 'isConfirmed'>): on is Day =>
  on !== null && !calendar.isConfirmed(on);
