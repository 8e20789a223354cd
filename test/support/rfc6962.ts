import { createHash } from 'node:crypto';

const hash = (...parts: Uint8Array[]) =>
  new Uint8Array(parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest());

/** The largest power of two smaller than n. */
function k(n: number): number {
  return n <= 2 ? 1 : 2 ** (n - 1).toString(2).length / 2;
}

/**
 * MTH, PATH and PROOF word for word from RFC 6962, 2.1 (the same in RFC 9162): recursive and without regard to how our log stores or
 * verifies anything. Roots of ranges are remembered, or a million leaves would take too long.
 */
export class Rfc6962 {
  private readonly known = new Map<string, Uint8Array>();

  constructor(private readonly entries: readonly Uint8Array[]) {}

  /** MTH(D[from:to]) */
  root(from: number, to: number): Uint8Array {
    if (to === from) return hash();
    const name = `${from}:${to}`;
    const known = this.known.get(name);
    if (known) return known;
    const n = to - from;
    const made =
      n === 1
        ? hash(Uint8Array.of(0), this.entries[from]!)
        : hash(Uint8Array.of(1), this.root(from, from + k(n)), this.root(from + k(n), to));
    this.known.set(name, made);
    return made;
  }

  /** PATH(m, D[from:to]), m counted from `from` */
  path(m: number, from: number, to: number): Uint8Array[] {
    const n = to - from;
    if (n === 1) return [];
    return m < k(n)
      ? [...this.path(m, from, from + k(n)), this.root(from + k(n), to)]
      : [...this.path(m - k(n), from + k(n), to), this.root(from, from + k(n))];
  }

  /** PROOF(m, D[0:n]) */
  proof(m: number, n: number): Uint8Array[] {
    return this.subproof(m, 0, n, true);
  }

  private subproof(m: number, from: number, to: number, whole: boolean): Uint8Array[] {
    const n = to - from;
    if (m === n) return whole ? [] : [this.root(from, to)];
    return m <= k(n)
      ? [...this.subproof(m, from, from + k(n), whole), this.root(from + k(n), to)]
      : [...this.subproof(m - k(n), from + k(n), to, false), this.root(from, from + k(n))];
  }
}
