import fc from 'fast-check';
import { differingBits, pictureBands, pictureLikeness, pictureProbes } from './picture-likeness';
import { pictureMark, PICTURE_SIDE } from './picture-mark';

const PIXELS = PICTURE_SIDE ** 2;
const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((bits) => bits.toString(16).padStart(16, '0'));
const turned = (one: string, places: readonly number[]): string =>
  [...new Set(places)]
    .reduce((bits, place) => bits ^ (1n << BigInt(place)), BigInt(`0x${one}`))
    .toString(16)
    .padStart(16, '0');

describe('the marks of pictures', () => {
  it('are found by their bands up to eleven bits apart, whichever bits', () => {
    const places = fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 11 });
    fc.assert(
      fc.property(hash, places, (one, changed) => {
        const other = turned(one, changed);
        expect(differingBits(one, other)).toBe(new Set(changed).size);
        const kept = new Set(pictureBands({ hash: other }));
        expect(pictureProbes({ hash: one }).some((probe) => kept.has(probe))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are looked for in few places', () => {
    expect(new Set(pictureProbes({ hash: '0123456789abcdef' })).size).toBe(4 * 137);
  });

  it('do not exist where there is next to nothing to see', () => {
    const flat = fc
      .integer({ min: 3, max: 252 })
      .chain((mean) =>
        fc
          .uint8Array({ minLength: PIXELS, maxLength: PIXELS })
          .map((noise) => noise.map((one) => mean - 3 + (one % 7))),
      );
    fc.assert(fc.property(flat, (pixels) => pictureMark(pixels) === null));
    const stamped = new Uint8Array(PIXELS).fill(253);
    stamped[500] = 200;
    stamped[501] = 190;
    expect(pictureMark(stamped)).toBeNull();
  });

  it('do not hang on brightness and contrast', () => {
    const pixels = fc.uint8Array({ minLength: PIXELS, maxLength: PIXELS, min: 40, max: 200 });
    fc.assert(
      fc.property(pixels, fc.integer({ min: -40, max: 40 }), (picture, more) => {
        const [one, other] = [pictureMark(picture), pictureMark(picture.map((value) => value + more))];
        expect(other?.hash).toBe(one?.hash);
        expect(pictureLikeness(one!, other!)).toBe(100);
      }),
      { numRuns: 50 },
    );
  });
});
