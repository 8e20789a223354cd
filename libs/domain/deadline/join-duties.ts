import { CHANNEL_KINDS } from '../notice/channel';
import { AUDIENCES, type Duty, type DutyAudience, dutyKey } from './duty';

const EVERYBODY: readonly DutyAudience[] = [...AUDIENCES, 'lookBacker'];

/**
 * Sorted by occurrence and rung, one of a kind and day: a timer is known by these two. Of the ladder the higher rung stays. Reminders of two
 * rows that meet on a day are one, to all whom either row names, so that a row added for one takes nothing from another.
 */
export function joinDuties(duties: readonly Duty[]): Duty[] {
  const found = new Map<string, Duty>();
  for (const duty of duties) {
    const other = found.get(dutyKey(duty));
    found.set(dutyKey(duty), other ? joined(other, duty) : duty);
  }
  return [...found.values()].sort((a, b) => compare(a.occurrence, b.occurrence) || a.rung - b.rung);
}

/** In the order of the words, not of the rows: rows that change places plan no timer anew. */
function joined(a: Duty, b: Duty): Duty {
  if (a.rung > 0 || b.rung > 0) return b.rung >= a.rung ? b : a;
  const asks = (b.replyBy ?? '9') < (a.replyBy ?? '9') ? b : a;
  return {
    ...asks,
    audience: EVERYBODY.filter((one) => a.audience.includes(one) || b.audience.includes(one)),
    misfire: a.misfire === 'catchUp' ? a.misfire : b.misfire,
    document: documentOf(a, b),
    channels: channelsOf(a, b),
  };
}

/** One of two is issued, the same whichever row stands first. */
function documentOf(a: Duty, b: Duty): Duty['document'] {
  return a.document && b.document ? (a.document < b.document ? a.document : b.document) : (a.document ?? b.document);
}

/** Where one may take any way, the other keeps nobody from it. */
function channelsOf(a: Duty, b: Duty): Duty['channels'] {
  const { channels: some } = a;
  const { channels: others } = b;
  return some && others && CHANNEL_KINDS.filter((kind) => some.includes(kind) || others.includes(kind));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
