import type { Day } from '../day';
import { type Duty, DUTY_KINDS, dutyKey } from './duty';

/** What of a duty a change of the policy may change while its day stays. */
export type DutyTerms = Pick<Duty, 'rung' | 'audience' | 'replyBy' | 'document' | 'proposal' | 'channels'>;

export interface KnownTimer {
  id: string;
  key: string;
  state: string;
  /** What a live one would do; null for one that is settled. */
  duty: DutyTerms | null;
}

const termsOf = ({ rung, audience, replyBy, document, proposal, channels }: DutyTerms): string =>
  `${rung}|${audience.join()}|${replyBy ?? ''}|${document ?? ''}|${proposal ?? false}|${channels?.join() ?? ''}`;

const isLive = ({ state }: KnownTimer): boolean => state === 'pending' || state === 'leased';

/** Of a kind that a newer release brought: its workers know whether it is expected. */
const isForeign = ({ key }: KnownTimer): boolean => !DUTY_KINDS.some((kind) => key.startsWith(`${kind}.`));

/**
 * What a schedule lacks and what it has too much. An expected duty is there when it is live and would do as expected, or has
 * come to its end (done, skipped, dead); a cancelled one is not. A live one that is not expected is stale, except that what stood on
 * or before `since`, the day the policy changed, still acts; and so does a kind unknown here.
 */
export function compareTimers(
  expected: readonly Duty[],
  timers: readonly KnownTimer[],
  since: Day | null = null,
): { missing: Duty[]; stale: string[] } {
  const wanted = new Map(expected.map((duty) => [dutyKey(duty), termsOf(duty)]));
  const fits = ({ key, duty }: KnownTimer) => !duty || wanted.get(key) === termsOf(duty);
  const acts = ({ key }: KnownTimer) => since !== null && key.slice(-since.length) <= since;
  const present = new Set(timers.filter((one) => one.state !== 'cancelled' && fits(one)).map(({ key }) => key));
  return {
    missing: expected.filter((duty) => !present.has(dutyKey(duty))),
    stale: timers
      .filter((timer) => isLive(timer) && !fits(timer) && !acts(timer) && !isForeign(timer))
      .map(({ id }) => id),
  };
}
