import { type Call, latencies, median, type Subject } from './latency';

export interface Contestant {
  subject: Subject;
  /** The calls of a round; every contestant's are alike. */
  calls: (round: number) => readonly Call[];
}

export interface Compared {
  /** Median of the rounds' medians, milliseconds. */
  value: number;
  floor: number;
  /** Median of the rounds' ratios. */
  ratio: number;
}

const ROUNDS = 7;
const WARM_UP_ROUNDS = 3;

/**
 * Measures a contestant and its floor in turns, changing who begins. On a machine that others use, pairs a second apart are what still
 * compares: what slows a round slows both.
 */
export async function sideBySide(contestant: Contestant, floor: Contestant): Promise<Compared> {
  for (const { subject, calls } of [contestant, floor])
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await latencies(subject, calls(round));
  const pairs: { value: number; floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const measure = async ({ subject, calls }: Contestant): Promise<number> =>
      median(await latencies(subject, calls(round)));
    if (round % 2 === 0) {
      const value = await measure(contestant);
      pairs.push({ value, floor: await measure(floor) });
    } else {
      const below = await measure(floor);
      pairs.push({ value: await measure(contestant), floor: below });
    }
  }
  return {
    value: median(pairs.map(({ value }) => value)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.value / pair.floor)),
  };
}
