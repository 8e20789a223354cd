import sharp from 'sharp';

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const svg = (width: number, height: number, inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`);

/** Sky, ground and things before them, as PNG: no two seeds show the same. */
export function scene(seed: number): Promise<Buffer> {
  const next = chance(seed);
  const colour = (): string => `hsl(${next() * 360},${next() * 60}%,${15 + next() * 75}%)`;
  const things = Array.from({ length: 6 + next() * 12 }, () => {
    const [x, y, width, height] = [next() * 800, next() * 600, 20 + next() * 220, 20 + next() * 220];
    return next() < 0.6
      ? `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour()}"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="${colour()}"/>`;
  });
  const ground = `<rect width="800" height="600" fill="hsl(${200 + next() * 40},50%,${60 + next() * 25}%)"/><rect y="${600 * (0.4 + next() * 0.3)}" width="800" height="600" fill="${colour()}"/>`;
  return sharp(svg(800, 600, ground + things.join('')))
    .png()
    .toBuffer();
}

/** A page of print: dark lines of several lengths on white paper. */
export function paper(seed: number): Promise<Buffer> {
  const next = chance(seed);
  const lines = Array.from({ length: 12 + next() * 22 }, (_, line) => {
    const y = 90 + line * 22;
    const words = Array.from({ length: next() < 0.3 ? 4 + next() * 20 : 28 }, (__, place) =>
      next() < 0.9
        ? `<rect x="${60 + place * 18}" y="${y + next() * 3}" width="${10 + next() * 5}" height="${10 + next() * 4}" fill="#222"/>`
        : '',
    );
    return words.join('');
  });
  return sharp(svg(620, 877, `<rect width="620" height="877" fill="#fdfdfb"/>${lines.join('')}`))
    .png()
    .toBuffer();
}

/** What happens to pictures on their way: sent by chat, printed, brightened, cut a little. */
export const CHANGES: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  'scaled down': (picture) => sharp(picture).resize({ width: 300 }).jpeg({ quality: 90 }).toBuffer(),
  'scaled up': (picture) => sharp(picture).resize({ width: 1_500 }).jpeg().toBuffer(),
  'compressed hard': (picture) => sharp(picture).jpeg({ quality: 30 }).toBuffer(),
  'sent by chat': (picture) => sharp(picture).resize({ width: 240 }).jpeg({ quality: 40 }).toBuffer(),
  brighter: (picture) => sharp(picture).linear(1, 25).jpeg().toBuffer(),
  darker: (picture) => sharp(picture).linear(0.75, 0).jpeg().toBuffer(),
  'of more contrast': (picture) => sharp(picture).linear(1.25, -30).jpeg().toBuffer(),
  'as webp': (picture) => sharp(picture).webp({ quality: 60 }).toBuffer(),
};

/** Without 2% on each side. */
export async function cut(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const [left, top] = [Math.round(width * 0.02), Math.round(height * 0.02)];
  return sharp(picture)
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .jpeg()
    .toBuffer();
}

/** A JPEG with what a camera writes: 1 November 2026, half past nine, 31.6201 N 114.1306 E. */
export async function shot(seed: number): Promise<Buffer> {
  return sharp(await scene(seed))
    .jpeg()
    .withExif({
      IFD0: { Make: 'Xiaomi' },
      IFD2: { DateTimeOriginal: '2026:11:01 09:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 37/1 1236/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 7/1 5016/100',
      },
    })
    .toBuffer();
}
