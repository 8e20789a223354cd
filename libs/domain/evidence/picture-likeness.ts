import type { PictureMark } from './picture-mark';

const BANDS = 4;
const BAND_BITS = 16;

/**
 * Bits by which the hashes of one picture may differ. Measured on some hundred generated pictures (scenes, pages of print, screenshots): scaled,
 * compressed or brightened ones stay within 10, scenes cut by 2% on each side within 8; different scenes begin at 18, different pages
 * of print at 4. So the hash finds, and the grids decide.
 */
const MOST_BITS = 10;

/** Least correlation of the grids: one picture changed as above and cut a little keeps 0.93, different ones reach 0.85. */
const LEAST_ALIKE = 0.92;

/** Paper looks like paper: different pages of print reach 0.96, the same page scaled or compressed anew keeps 0.98. */
const LEAST_ALIKE_ON_PAPER = 0.975;

/** Mean brightness from which a picture is mostly paper: pages of print begin at 205, scenes end at 190. */
const PAPER = 198;

/** Where the hash stands in the index: each quarter with its place, so that quarters meet only their like. */
export function pictureBands({ hash }: Pick<PictureMark, 'hash'>): number[] {
  return quarters(hash).map(tagged);
}

/**
 * What to look for in the index: every quarter with at most two bits turned. Hashes that differ by 11 bits or fewer agree in at least one quarter but
 * for two bits, so none is missed.
 */
export function pictureProbes({ hash }: Pick<PictureMark, 'hash'>): number[] {
  return quarters(hash).flatMap((quarter, place) => TURNS.map((turn) => tagged(quarter ^ turn, place)));
}

/** How alike two pictures are, in percent; null when they are not the same one. */
export function pictureLikeness(one: PictureMark, other: PictureMark): number | null {
  if (differingBits(one.hash, other.hash) > MOST_BITS) return null;
  const [a, b] = [bytesOf(one.grid), bytesOf(other.grid)];
  const alike = correlation(a, b);
  const isPaper = Math.max(meanOf(a), meanOf(b)) > PAPER;
  return alike >= (isPaper ? LEAST_ALIKE_ON_PAPER : LEAST_ALIKE) ? Math.round(alike * 100) : null;
}

export function differingBits(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}

/** All sixteen-bit numbers with at most two bits set: 137. */
const TURNS = Array.from({ length: BAND_BITS }, (_, first) => 1 << first).flatMap((bit, place, bits) => [
  bit,
  ...bits.slice(place + 1).map((second) => bit | second),
]);
TURNS.push(0);

function quarters(hash: string): number[] {
  return Array.from({ length: BANDS }, (_, place) => Number.parseInt(hash.slice(place * 4, place * 4 + 4), 16));
}

const tagged = (quarter: number, place: number): number => (place << BAND_BITS) | quarter;

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** Pearson's: brightness and contrast do not count. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  const together =
    one.reduce((sum, value, place) => sum + (value - mean) * (other[place]! - otherMean), 0) / one.length;
  const spread = deviation(one) * deviation(other);
  return spread === 0 ? 0 : together / spread;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
