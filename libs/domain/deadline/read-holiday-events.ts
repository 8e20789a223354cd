import { addDays, type Day, daysBetween, isDay } from '../day';
import { isWeekend } from './calendar-year';
import { HolidayNotes, type HolidayReading } from './holiday-reading';

const REST = /休(?!息?日?上班)|放假|假期/;
const WORK = /班|上班|补班/;
const LONGEST = 16;
const MOST_EVENTS = 2_000;

/**
 * Reads a calendar file (RFC 5545): all-day events whose summary says 休 or 放假, 班 or 补班. DTEND is the day after the last. Other
 * events are left out and counted in a warning. Places are numbers of events, from 1.
 */
export function readHolidayEvents(ics: string, year: number | null = null): HolidayReading {
  const notes = new HolidayNotes((event) => `第${event}个日程`);
  const events = eventsOf(ics);
  if (!/^BEGIN:VCALENDAR/im.test(ics)) notes.fault(0, '不是日历文件（ics），开头应是 BEGIN:VCALENDAR');
  else if (events.length === 0) notes.fault(0, '日历文件里没有日程');
  else if (events.length > MOST_EVENTS) notes.fault(0, `日程超过 ${MOST_EVENTS} 个，请只导出一年的安排`);
  else readEvents(events, notes);
  return notes.reading(year ?? notes.likeliestYear(), '', null);
}

function readEvents(events: Map<string, string>[], notes: HolidayNotes): void {
  let others = 0;
  for (const [index, event] of events.entries()) {
    const place = index + 1;
    const summary = event.get('SUMMARY') ?? '';
    // 补班 first: 国庆节补班 is work whatever else it says.
    const kind = WORK.test(summary) ? 'work' : REST.test(summary) ? 'rest' : null;
    if (!kind) {
      others += 1;
      continue;
    }
    const [first, after] = [dayIn(event.get('DTSTART')), dayIn(event.get('DTEND'))];
    if (!first) {
      notes.fault(place, `“${summary}”没有全天的开始日期（DTSTART;VALUE=DATE）`);
      continue;
    }
    const length = after ? Math.max(1, daysBetween(first, after)) : 1;
    if (length > LONGEST) notes.fault(place, `“${summary}”长达${length}天，请核对`);
    else
      for (let on = first, left = length; left > 0; on = addDays(on, 1), left -= 1) {
        if (kind === 'work' && !isWeekend(on)) notes.fault(place, `${on} 不是周六或者周日，不能是调休补班日`);
        else notes.mark(on, kind, place);
      }
  }
  if (others > 0) notes.warn(0, `${others}个日程既不说休也不说班，没有收入`);
}

/** Each event's properties by name, parameters left out; long lines come folded, a blank at the start of what goes on. */
function eventsOf(ics: string): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const line of ics.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    if (line === 'BEGIN:VEVENT') events.push((open = new Map()));
    else if (line === 'END:VEVENT') open = null;
    else if (open) {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
      if (name !== undefined && value !== undefined) open.set(name.toUpperCase(), value.replace(/\\([,;\\])/g, '$1'));
    }
  }
  return events;
}

/** 20271001; with a time it is an instant and no day. */
function dayIn(value: string | undefined): Day | null {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(value ?? '') ?? [];
  const text = `${year}-${month}-${date}`;
  return isDay(text) ? text : null;
}
