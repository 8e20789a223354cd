/** Side of the square of brightness values (0 black, 255 white) a picture is shrunk to before it is marked. */
export const PICTURE_SIDE = 32;

/** Side of the coarse picture that two marks are compared by. */
const GRID = 16;

/** Frequencies a side that the hash looks at; the lowest, the mean brightness, is left out. */
const FREQUENCIES = 8;

/** Standard deviation of brightness below which there is nothing to recognise: an empty page, a wall, the inside of a pocket. */
const FLAT = 6;

/** What a picture is recognised by, however it was scaled, compressed or brightened since. */
export interface PictureMark {
  /** 64 bits as 16 hex digits, to find it by: which low frequencies are stronger than half of them. */
  hash: string;
  /** 16 × 16 brightness values as hex, to compare it by. */
  grid: string;
}

/** The mark of a picture shrunk to 32 × 32 brightness values; null where there is next to nothing on it. */
export function pictureMark(brightness: Uint8Array): PictureMark | null {
  if (brightness.length !== PICTURE_SIDE ** 2) throw new Error('not 32 × 32 values');
  if (deviation(brightness) < FLAT) return null;
  return { hash: hashOf(brightness), grid: hex(shrunk(brightness)) };
}

/** DCT hash: of the 8 × 8 lowest frequencies, those above the median. */
function hashOf(brightness: Uint8Array): string {
  const found: number[] = [];
  for (let v = 0; v < FREQUENCIES; v += 1)
    for (let u = 0; u < FREQUENCIES; u += 1) found.push(strength(brightness, u, v));
  const sorted = found.slice(1).sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  let bits = 0n;
  for (const [place, value] of found.entries()) bits = (bits << 1n) | (place > 0 && value > median ? 1n : 0n);
  return bits.toString(16).padStart(16, '0');
}

function strength(brightness: Uint8Array, u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < PICTURE_SIDE; y += 1) {
    let row = 0;
    for (let x = 0; x < PICTURE_SIDE; x += 1) row += brightness[y * PICTURE_SIDE + x]! * WAVES[u]![x]!;
    sum += row * WAVES[v]![y]!;
  }
  return sum;
}

const WAVES = Array.from({ length: FREQUENCIES }, (_, frequency) =>
  Array.from({ length: PICTURE_SIDE }, (__, place) =>
    Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * PICTURE_SIDE)),
  ),
);

/** Means of 2 × 2 neighbours. */
function shrunk(brightness: Uint8Array): Uint8Array {
  const step = PICTURE_SIDE / GRID;
  return Uint8Array.from({ length: GRID ** 2 }, (_, place) => {
    const [top, left] = [Math.floor(place / GRID) * step, (place % GRID) * step];
    const at = (down: number, right: number): number => brightness[(top + down) * PICTURE_SIDE + left + right]!;
    return Math.round((at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / step ** 2);
  });
}

function deviation(values: Uint8Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
