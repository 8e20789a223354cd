import { fromBase64, toBase64 } from './base64';

/** What a log says of itself: so many events, and the root over them. https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  /** Which log: fixed for the life of the installation. */
  origin: string;
  size: number;
  root: Uint8Array;
  /** When it was signed, by the application's clock, to the second: `2026-11-30T00:20:24Z`. An extension line of the note. */
  at: string;
  /** The size of the checkpoint signed before it, 0 for the first: so that none can be taken out unnoticed. Another extension line. */
  after: number;
}

const ROOT_BYTES = 32;
const TEXT =
  /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\nafter (0|[1-9]\d{0,15})\n$/u;

/** The text of the note that is signed. */
export function writeCheckpoint({ origin, size, root, at, after }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\ntime ${at}\nafter ${after}\n`;
}

/** Null when it is not exactly what `writeCheckpoint` writes. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, origin, size, encoded, at, after] = TEXT.exec(text) ?? [];
  const root = fromBase64(encoded ?? '');
  if (!origin || root?.length !== ROOT_BYTES || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root, at: at!, after: Number(after) };
}

/** So much of a root as people compare by eye: 16 hexadecimal digits in groups of four. */
export function shortRoot(root: Uint8Array): string {
  const hex = [...root.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.match(/.{4}/g)!.join(' ');
}
