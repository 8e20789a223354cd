import fc from 'fast-check';
import { textSketch } from './text-sketch';

/** A text of so many Chinese characters, the same for the same seed. */
function words(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 12) % 2_000));
  }).join('');
}

const seed = fc.integer({ min: 1, max: 1_000_000 });

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));

/** The share of both texts' pairs together that both have. */
function jaccard(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / (a.size + b.size - shared);
}

function meet(one: string, other: string): boolean {
  const bands = new Set(textSketch(one)?.bands);
  return textSketch(other)?.bands.some((band) => bands.has(band)) ?? false;
}

describe('textSketch', () => {
  it('sees neither signs nor spaces nor full width', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 40, max: 300 }), (from, length) => {
        const plain = words(from, length);
        const written = [...plain].map((one, at) => (at % 9 === 4 ? `${one}，\n\u3000` : one)).join('');
        expect(textSketch(`${written}2026年A。`)).toEqual(textSketch(`${plain}２０２６年ａ`));
      }),
      { numRuns: 50 },
    );
  });

  it('is none for what is too short to say anything', () => {
    expect(textSketch('已整改完成。')).toBeNull();
    expect(textSketch('已完成'.repeat(500))).toBeNull();
  });

  it('is never larger than the database takes', () => {
    const { pairs, bands } = textSketch(words(7, 30_000))!;
    expect(pairs).toHaveLength(1_024);
    expect(pairs).toEqual([...pairs].sort((one, other) => one - other));
    expect(bands).toHaveLength(64);
    for (const number of [...pairs, ...bands]) expect(number | 0).toBe(number);
  });

  it('brings together what is nearly the same, and keeps apart what shares a third', () => {
    const found = { of: 0, met: 0 };
    const strangers = { of: 0, met: 0 };
    for (let from = 1; from <= 500; from += 1) {
      const text = words(from, 200 + (from % 300));
      // The beginning of one text and the rest of another, or some characters of it written anew.
      const shared = Math.round((text.length * (from % 100)) / 100);
      const changed =
        from % 2 === 0
          ? text.slice(0, shared) + words(from + 10_000, text.length - shared)
          : [...text].map((one, at) => ((at * 7 + from) % 31 === 0 ? '改' : one)).join('');
      const alike = jaccard(text, changed);
      const count = alike >= 0.667 ? found : alike <= 0.2 ? strangers : null;
      if (!count) continue;
      count.of += 1;
      if (meet(text, changed)) count.met += 1;
    }
    expect(found.of).toBeGreaterThan(200);
    expect(found.met / found.of).toBeGreaterThanOrEqual(0.99);
    expect(strangers.of).toBeGreaterThan(50);
    expect(strangers.met / strangers.of).toBeLessThanOrEqual(0.03);
  });
});
