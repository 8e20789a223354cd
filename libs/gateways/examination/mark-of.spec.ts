import { pictureLikeness } from '@domain/evidence/picture-likeness';
import type { PictureMark } from '@domain/evidence/picture-mark';
import sharp from 'sharp';
import { CHANGES, cut, paper, scene } from '../../../test/support/pictures';
import { markOf } from './mark-of';
import { openPicture } from './open-picture';

const PICTURES = 240;
const PAPERS = 60;

const marked = (picture: Buffer): Promise<PictureMark | null> => markOf(openPicture(picture));

/** Several hundred generated pictures, each changed in one or two ways; every pair of different ones compared. */
describe('the mark of a picture', () => {
  const marks: PictureMark[] = [];
  const lost: string[] = [];
  let cutAndFound = 0;

  beforeAll(async () => {
    const names = Object.keys(CHANGES);
    for (let seed = 0; seed < PICTURES + PAPERS; seed += 1) {
      const picture = await (seed < PICTURES ? scene(seed) : paper(seed));
      const mark = await marked(picture);
      if (!mark) throw new Error(`picture ${seed} is flat`);
      marks.push(mark);
      for (const name of [names[seed % names.length]!, names[(seed * 5 + 3) % names.length]!]) {
        const changed = await marked(await CHANGES[name]!(picture));
        if (!changed || pictureLikeness(mark, changed) === null) lost.push(`${seed} ${name}`);
      }
      if (seed >= PICTURES / 4) continue;
      const smaller = await marked(await cut(picture));
      if (smaller && pictureLikeness(mark, smaller) !== null) cutAndFound += 1;
    }
  });

  it('stays recognisable, scaled, compressed, brightened or darkened', () => {
    expect(lost).toEqual([]);
  });

  it('mostly stays recognisable when a little is cut off', () => {
    expect(cutAndFound).toBeGreaterThanOrEqual((PICTURES / 4) * 0.9);
  });

  it('never takes two different pictures for one', () => {
    const taken: string[] = [];
    for (const [place, one] of marks.entries())
      for (const [before, other] of marks.slice(0, place).entries()) {
        if (pictureLikeness(one, other) !== null) taken.push(`${place} ${before}`);
      }
    expect(taken).toEqual([]);
  });

  it('does not exist for empty pages, walls and the dark', async () => {
    const plain = (background: string) => sharp({ create: { width: 800, height: 600, channels: 3, background } });
    for (const colour of ['#fff', '#000', '#d8c9a0'])
      expect(await marked(await plain(colour).png().toBuffer())).toBeNull();
    const grainy = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const noise = sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise: grainy } });
    expect(await marked(await noise.jpeg().toBuffer())).toBeNull();
    const line = Buffer.from('<svg width="800" height="600"><text x="80" y="60" font-size="20">附件一</text></svg>');
    const almostEmpty = await plain('#fff')
      .composite([{ input: line }])
      .png()
      .toBuffer();
    expect(await marked(almostEmpty)).toBeNull();
  });
});
