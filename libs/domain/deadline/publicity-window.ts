import { addDays, chineseDay, type Day, daysBetween } from '../day';
import { TERM_UNIT_WORDS, type TermUnit } from './procedure-policy';
import { skippedDays } from './skipped-days';
import type { WorkCalendar } from './work-calendar';

/** 公示期: how long the result of an item is shown before it is closed. */
export interface PublicityTerm {
  amount: number;
  unit: TermUnit;
}

export interface PublicityWindow {
  /** Both ends belong to it. */
  fromOn: Day;
  untilOn: Day;
}

/**
 * The window of what is published on a day, which itself does not count (民法典第二百零一条): so many working days, the first of
 * them its beginning, the last its end; or so many days, where an end on a day of rest moves to the next working day
 * (民法典第二百零三条). Closing is possible from the day after its end.
 */
export function publicityWindow(publishedOn: Day, term: PublicityTerm, calendar: WorkCalendar): PublicityWindow {
  const { amount, unit } = term;
  if (unit === 'workingDays')
    return { fromOn: calendar.addWorkingDays(publishedOn, 1), untilOn: calendar.addWorkingDays(publishedOn, amount) };
  return { fromOn: addDays(publishedOn, 1), untilOn: calendar.addWorkingDays(addDays(publishedOn, amount), 0) };
}

/** Both counts of a window, and the days it passes over, in Chinese without a full stop: 2024年9月29日至10月9日 is four working days. */
export function windowArithmetic({ fromOn, untilOn }: PublicityWindow, calendar: WorkCalendar): string {
  const counts = `${calendar.countWorkingDays(fromOn, untilOn)}个工作日（自然日${daysBetween(fromOn, untilOn) + 1}天）`;
  const skipped = skippedDays(fromOn, untilOn, calendar);
  const caution = calendar.caution(fromOn, untilOn);
  const words = [`${chineseDay(fromOn)}至${chineseDay(untilOn)}，共${counts}`, skipped, caution];
  return words.filter(Boolean).join('；');
}

/** 10个工作日, 7天. */
export const termWords = ({ amount, unit }: PublicityTerm): string => `${amount}${TERM_UNIT_WORDS[unit]}`;

/** How it stands on a day: how many days of it are left, the day itself counted; null where it has ended. */
export function daysLeft(
  { fromOn, untilOn }: PublicityWindow,
  today: Day,
  calendar: WorkCalendar,
): { workingDays: number; days: number } | null {
  if (today > untilOn) return null;
  const on = today < fromOn ? fromOn : today;
  return { workingDays: calendar.countWorkingDays(on, untilOn), days: daysBetween(on, untilOn) + 1 };
}
