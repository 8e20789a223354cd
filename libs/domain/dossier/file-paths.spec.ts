import type { Evidence } from '../evidence/evidence';
import { bearsName, evidencePath, WITHHELD } from './file-paths';

const pathOf = (fileName: string): string => evidencePath({ cycle: 1, fileName } as Evidence, 0);

describe('the names of files in a dossier', () => {
  it.each([
    ['整改照片.jpg', '01-佐证材料/第1轮/001-整改照片.jpg'],
    ['a/b:c?.pdf', '01-佐证材料/第1轮/001-a_b_c_.pdf'],
  ])('keep %s as far as every system can store it', (name, path) => {
    expect(pathOf(name)).toBe(path);
  });

  it.each(['字'.repeat(400) + '.docx', '😀'.repeat(90), `${'字'.repeat(64)}. .${'字'.repeat(30)}`])(
    'are short enough for Linux, which counts bytes: %s',
    (name) => {
      const stored = pathOf(name).split('/').at(-1)!;
      expect(Buffer.byteLength(stored + WITHHELD)).toBeLessThanOrEqual(255);
      expect(stored).not.toMatch(/[. ]$|\uFFFD/);
      expect(bearsName(pathOf(name), name, 0)).toBe(true);
    },
  );

  it('tell another name from their own, and one that is withheld', () => {
    expect(bearsName(pathOf('整改前.jpg'), '整改后.jpg', null)).toBe(false);
    expect(bearsName(pathOf('整改前.jpg'), '整改前.jpg', 1)).toBe(false);
    expect(bearsName(pathOf('整改前.jpg') + WITHHELD, '整改前.jpg', null)).toBe(true);
  });
});
