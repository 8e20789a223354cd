import type { Day } from '../day';
import { type Severity, SEVERITY_LABELS } from '../item/item-words';

/** What of a closed item says how likely it is to come back. */
export interface Candidate {
  itemId: string;
  number: string;
  title: string;
  unitId: string;
  severity: Severity;
  closedOn: Day;
  /** Times it was sent back by verifiers, extended, and reopened. */
  returned: number;
  extended: number;
  reopened: number;
  /** Other items on which the same file serves as evidence. */
  reused: number;
}

export interface SampleTerms {
  /** `share`: percent of each unit's items, rounded up; `count`: so many of each unit. */
  mode: 'share' | 'count';
  amount: number;
}

/** What the draw hangs on. */
export interface Lot {
  itemId: string;
  unitId: string;
  weight: number;
}

export interface Weighed extends Candidate, Lot {
  /** Chinese, each a reason for its weight. */
  reasons: string[];
}

const SEVERITY_WEIGHT: Record<Severity, number> = { low: 1, normal: 2, high: 4, critical: 8 };

/** The risk of an item as a weight, with its reasons. */
export function weigh(one: Candidate): Weighed {
  const reasons = [`严重程度：${SEVERITY_LABELS[one.severity]}`];
  let weight = SEVERITY_WEIGHT[one.severity];
  const add = (times: number, each: number, words: string): void => {
    if (times > 0) [weight] = [weight + each * Math.min(times, 3), reasons.push(words)];
  };
  add(one.returned, 2, `验收中退回 ${one.returned} 次`);
  add(one.extended, 1, `延期 ${one.extended} 次`);
  add(one.reopened, 4, `重启过 ${one.reopened} 次`);
  add(one.reused, 2, `佐证材料与其他 ${one.reused} 件事项相同`);
  return { ...one, weight, reasons };
}

/**
 * Draws from each unit's items without putting back, heavier ones likelier (Efraimidis and Spirakis 2006: the smallest -ln(u)/w win). `u`
 * hangs on seed and item alone, so the same seed over the same items draws the same, in whatever order they come.
 */
export function drawSample<One extends Lot>(lots: readonly One[], terms: SampleTerms, seed: string): One[] {
  const byUnit = new Map<string, One[]>();
  for (const one of lots) {
    const ofUnit = byUnit.get(one.unitId);
    if (ofUnit) ofUnit.push(one);
    else byUnit.set(one.unitId, [one]);
  }
  return [...byUnit.values()].flatMap((ofUnit) => {
    const keyed = ofUnit.map((one) => ({ one, key: -Math.log(uniform(`${seed}:${one.itemId}`)) / one.weight }));
    keyed.sort((a, b) => a.key - b.key || (a.one.itemId < b.one.itemId ? -1 : 1));
    return keyed.slice(0, sizeOf(ofUnit.length, terms)).map(({ one }) => one);
  });
}

/** How many of a unit's `n` items are drawn. */
export function sizeOf(n: number, { mode, amount }: SampleTerms): number {
  return mode === 'count' ? Math.min(n, amount) : Math.min(n, Math.ceil((n * amount) / 100));
}

/** Strictly between 0 and 1, from 53 bits of a hash of the text (cyrb53, public domain). */
function uniform(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    low = Math.imul(low ^ code, 2_654_435_761);
    high = Math.imul(high ^ code, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (4_294_967_296 * (high & 2_097_151) + (low >>> 0) + 0.5) / 9_007_199_254_740_992;
}
