import { addDays, type Day, daysBetween } from '../day';
import { type ItemStatus, STATUS_LABELS } from '../item/item-status';
import type { WorkCalendar } from './work-calendar';

/** Yellow from so many working days before the deadline; as the last early reminder. */
const YELLOW_WORKING_DAYS = 3;

export const LIGHT_COLOURS = ['green', 'yellow', 'red', 'grey'] as const;
export type LightColour = (typeof LIGHT_COLOURS)[number];

export interface Light {
  colour: LightColour;
  /** Chinese: the rule and its arithmetic, without a full stop. */
  reason: string;
}

export interface LightFacts {
  status: ItemStatus;
  dueOn: Day | null;
  submittedOn: Day | null;
  /** Since when its clock stands still. */
  pausedOn?: Day | null;
  /** The last day of a publicity (公示) that runs. */
  publicityUntil?: Day | null;
}

/** An open item in work is yellow when it is due before this day, and not past: for lists that filter by light in SQL. */
export function yellowBefore(today: Day, calendar: WorkCalendar): Day {
  return calendar.addWorkingDays(today, YELLOW_WORKING_DAYS + 1);
}

/**
 * Grey: draft, settled, paused, or no date, which is never overdue. Red: in work and the deadline is a past day. Yellow: in work with
 * three working days left or fewer; or submitted after the deadline. Green: anything else.
 */
export function light(
  { status, dueOn, submittedOn, pausedOn, publicityUntil }: LightFacts,
  today: Day,
  calendar: WorkCalendar,
): Light {
  switch (status) {
    case 'draft':
    case 'closed':
    case 'cancelled':
      return { colour: 'grey', reason: `${STATUS_LABELS[status]}，不计时限` };
    case 'submitted':
      return dueOn ? submitted(dueOn, submittedOn ?? today, publicityUntil ?? null, calendar) : noDate();
    case 'assigned':
    case 'inProgress':
      if (dueOn && pausedOn) return standing(dueOn, pausedOn, today, calendar);
      return dueOn ? inWork(dueOn, today, calendar) : noDate();
  }
}

function noDate(): Light {
  return { colour: 'grey', reason: '没有整改时限，不计逾期' };
}

/** What stood on the day before the pause: the clock has not moved since. */
function standing(dueOn: Day, pausedOn: Day, today: Day, calendar: WorkCalendar): Light {
  const last = addDays(pausedOn, -1);
  const stood =
    pausedOn > dueOn
      ? `暂停前已逾期 ${calendar.workingDaysAfter(dueOn, last)} 个工作日`
      : `暂停时距时限还有 ${calendar.workingDaysAfter(last, dueOn)} 个工作日`;
  const days = daysBetween(pausedOn, today);
  const sum = `暂停计时：自 ${pausedOn} 起已停 ${days} 天，${stood}，恢复后时限相应顺延（时限 ${dueOn}，今天 ${today}）`;
  return { colour: 'grey', reason: cautioned(sum, calendar.caution(pausedOn, dueOn)) };
}

function submitted(dueOn: Day, submittedOn: Day, publicityUntil: Day | null, calendar: WorkCalendar): Light {
  const days = `时限 ${dueOn}，申请销号 ${submittedOn}`;
  const waits = publicityUntil ? `验收通过，公示至 ${publicityUntil}` : '等待验收';
  const touched = [dueOn, submittedOn, publicityUntil ?? submittedOn].sort();
  const caution = calendar.caution(touched[0]!, touched.at(-1)!);
  if (submittedOn <= dueOn) return { colour: 'green', reason: cautioned(`按期申请销号，${waits}（${days}）`, caution) };
  const sum = `${overdueBy('逾期', dueOn, submittedOn, calendar)}申请销号，${waits}（${days}）`;
  return { colour: 'yellow', reason: cautioned(sum, caution) };
}

/** The sum, and which of the years it touches are not published. */
function cautioned(sum: string, caution: string): string {
  return caution ? `${sum}；${caution}` : sum;
}

function inWork(dueOn: Day, today: Day, calendar: WorkCalendar): Light {
  const days = `时限 ${dueOn}，今天 ${today}`;
  const caution = calendar.caution(today, dueOn);
  const say = (colour: LightColour, sum: string) => ({ colour, reason: cautioned(sum, caution) });
  if (today > dueOn) return say('red', `${overdueBy('已逾期', dueOn, today, calendar)}（${days}）`);
  if (today === dueOn) return say('yellow', `今天到期（${days}）`);
  const left = calendar.workingDaysAfter(today, dueOn);
  // The same as before the day of `yellowBefore`, in constant time.
  const yellow = left <= YELLOW_WORKING_DAYS;
  const rule = yellow ? `，不超过 ${YELLOW_WORKING_DAYS} 个工作日` : '';
  const sum = left > 0 ? `还有 ${left} 个工作日${rule}` : `还有 ${daysBetween(today, dueOn)} 天，其间没有工作日`;
  return say(yellow ? 'yellow' : 'green', `距时限${sum}（${days}）`);
}

function overdueBy(word: string, dueOn: Day, on: Day, calendar: WorkCalendar): string {
  const workingDays = calendar.workingDaysAfter(dueOn, on);
  return workingDays > 0 ? `${word} ${workingDays} 个工作日` : `${word}，其后尚无工作日`;
}
