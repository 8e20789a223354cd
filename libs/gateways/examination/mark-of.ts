import { type PictureMark, pictureMark, PICTURE_SIDE } from '@domain/evidence/picture-mark';
import type { Sharp } from 'sharp';

/** The mark of a picture, or null where there is next to nothing on it. */
export async function markOf(picture: Sharp): Promise<PictureMark | null> {
  const pixels = await picture.clone().greyscale().resize(PICTURE_SIDE, PICTURE_SIDE, { fit: 'fill' }).raw().toBuffer();
  return pictureMark(new Uint8Array(pixels));
}
