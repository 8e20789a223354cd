import { UNSEEN } from '@domain/evidence/content-traits';
import { markOf } from './mark-of';
import { openPicture, thumbnailOf, wholeOf } from './open-picture';
import { readExif } from './read-exif';
import { type Sent, sentPicture } from './sent';

const HEIC = '手机 HEIC 照片不能在线预览，请下载后查看；上传前在手机设置中改存 JPEG 即可预览';
const BROKEN = '图片已损坏或者过大，不能预览，请下载后查看';

/** A picture in two sizes, its mark, and what the camera wrote into it. */
export async function examinePicture(bytes: Buffer, mediaType: string): Promise<Sent> {
  const shot = await readExif(bytes);
  if (mediaType === 'image/heic') return { traits: { ...UNSEEN, ...shot, note: HEIC }, derivatives: [] };
  try {
    const picture = openPicture(bytes);
    const derivatives = [
      sentPicture('page-1', await wholeOf(picture)),
      sentPicture('thumbnail', await thumbnailOf(picture)),
    ];
    const mark = await markOf(picture);
    return { traits: { ...UNSEEN, ...shot, preview: 'picture', pages: 1, picture: mark }, derivatives };
  } catch {
    return { unreadable: BROKEN };
  }
}
