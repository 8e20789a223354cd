import sharp, { type Sharp } from 'sharp';

/** Pixels of the largest picture that is decoded: the cameras of phones have up to 200 million, most 12 to 50. */
const MOST_PIXELS = 220_000_000;

const THUMBNAIL = 320;
const WHOLE = 1_600;

export interface Raw {
  width: number;
  height: number;
}

/** A picture turned as the camera was held, its first frame, on white paper. `raw`: plain pixels of four bytes. */
export function openPicture(bytes: Uint8Array, raw?: Raw): Sharp {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true } as const;
  const opened = sharp(bytes, raw ? { ...options, raw: { ...raw, channels: 4 } } : options);
  return opened.autoOrient().flatten({ background: '#fff' });
}

export function thumbnailOf(picture: Sharp): Promise<Buffer> {
  return within(picture, THUMBNAIL, 70);
}

export function wholeOf(picture: Sharp): Promise<Buffer> {
  return within(picture, WHOLE, 80);
}

/** Encoded anew, without anything of what came with the pixels. */
function within(picture: Sharp, side: number, quality: number): Promise<Buffer> {
  return picture
    .clone()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .toBuffer();
}
