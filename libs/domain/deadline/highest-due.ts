import type { Day } from '../day';
import type { Duty } from './duty';

/** A duty that came due and did not act, with the sentence the timeline shows. */
export interface Skipped<T> {
  duty: T;
  reason: 'superseded' | 'missed';
  text: string;
}

const TEXTS: Record<Skipped<unknown>['reason'], string> = {
  superseded: '已由更高一级或更近一次的提醒代替',
  missed: '已过当日，不再补发',
};

type Due = Pick<Duty, 'rung' | 'occurrence' | 'misfire'> & { proposal?: boolean };

/** What is due for one item by whom it is for: the unit's own duties, and those to whoever sits on a decision. Neither stands for the other. */
export function tracksOf<T extends Pick<Duty, 'kind'>>(due: readonly T[]): T[][] {
  const waits = ({ kind }: T): boolean => kind === 'verificationDue';
  return [due.filter((duty) => !waits(duty)), due.filter(waits)].filter((track) => track.length > 0);
}

/**
 * Of the due duties of one track of an item only the highest rung acts, among equals the latest occurrence: after an outage nobody gets
 * a pile. The others are skipped and recorded as such; so is one that is false after its day (misfire `skip`), however high. What
 * is only proposed stands back behind any rung that acts.
 */
export function highestDue<T extends Due>(due: readonly T[], today: Day): { act: T | null; skipped: Skipped<T>[] } {
  const missed = (duty: T) => duty.misfire === 'skip' && duty.occurrence < today;
  const act = due.filter((duty) => !missed(duty)).reduce<T | null>((best, duty) => higher(duty, best), null);
  const skip = (duty: T, reason: Skipped<T>['reason']) => ({ duty, reason, text: TEXTS[reason] });
  const skipped = due.filter((duty) => duty !== act).map((duty) => skip(duty, missed(duty) ? 'missed' : 'superseded'));
  return { act, skipped };
}

function higher<T extends Due>(duty: T, best: T | null): T {
  if (!best || rank(duty) > rank(best)) return duty;
  return rank(duty) === rank(best) && duty.occurrence > best.occurrence ? duty : best;
}

/** Proposals lie between the reminders and the first rung. */
const rank = ({ rung, proposal }: Due): number => (proposal ? rung / 100 : rung);
