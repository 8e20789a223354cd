import { addDays, type Day, daysBetween } from '../day';
import type { WorkCalendar } from './work-calendar';

/** More runs than these are counted, not listed. */
const MOST_LISTED = 6;

/**
 * Which days a count of working days after `from` up to `to` passed over, as a Chinese sentence without a full stop: how many, the
 * holidays among them by name of their days, and the make-up days that count. '' where it passed over none.
 */
export function skippedDays(from: Day, to: Day, calendar: WorkCalendar): string {
  let resting = 0;
  const holidays: { first: Day; last: Day; holds: boolean }[] = [];
  const makeUps: Day[] = [];
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    const weekend = isWeekend(on);
    if (calendar.isWorkingDay(on)) {
      if (weekend) makeUps.push(on);
      continue;
    }
    resting += 1;
    const last = holidays.at(-1);
    if (last && daysBetween(last.last, on) === 1) Object.assign(last, { last: on, holds: last.holds || !weekend });
    else holidays.push({ first: on, last: on, holds: !weekend });
  }
  if (resting === 0) return '';
  const runs = listed(
    holidays.filter(({ holds }) => holds).map(({ first, last }) => spanWords(first, last)),
    '段',
  );
  const extra = listed(makeUps.map(short), '天');
  return `其间休息日${resting}天不计${runs ? `（含假期${runs}）` : ''}` + (extra ? `，${extra}为调休上班日，计入` : '');
}

const isWeekend = (on: Day): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
const short = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;
const spanWords = (first: Day, last: Day): string =>
  first === last ? short(first) : `${short(first)}至${short(last)}`;

function listed(words: readonly string[], measure: string): string {
  const rest = words.length - MOST_LISTED;
  return words.slice(0, MOST_LISTED).join('、') + (rest > 0 ? `等${words.length}${measure}` : '');
}
