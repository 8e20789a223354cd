import { UNSEEN } from '@domain/evidence/content-traits';
import { type TextSketch, textSketch } from '@domain/evidence/text-sketch';
import { pdfText } from '../document/pdf-text';
import { markOf } from './mark-of';
import { openPicture, thumbnailOf } from './open-picture';
import { type DrawnPage, drawPages } from './draw-pages';
import { type Sent, sentPicture } from './sent';

const MOST_PAGES = 5;
const FONTS = '文件没有嵌入中文字体，预览可能缺字，请以下载的文件为准';

/** The first pages of a PDF as pictures; recognised by its text, or, where it is a scan, by its first page. */
export async function examinePdf(bytes: Buffer): Promise<Sent> {
  const drawn = await drawPages(bytes, MOST_PAGES).catch(() => null);
  if (!drawn) return { unreadable: 'PDF 已损坏或已加密，不能预览，请下载后查看' };
  const [first] = drawn.pages;
  const derivatives = [];
  for (const [place, page] of drawn.pages.entries())
    derivatives.push(sentPicture(`page-${place + 1}`, await encoded(page)));
  if (first) derivatives.push(sentPicture('thumbnail', await thumbnailOf(openPicture(first.pixels, first))));
  const text = await sketchOf(bytes);
  const picture = text || !first ? null : await markOf(openPicture(first.pixels, first));
  const pages = drawn.pages.length;
  const more = drawn.count > pages ? `共 ${drawn.count} 页，只显示前 ${pages} 页` : null;
  const note = [more, drawn.lacksFonts ? FONTS : null].filter((one) => one !== null).join('；') || null;
  return { traits: { ...UNSEEN, preview: 'pages', pages, note, picture, text }, derivatives };
}

const encoded = (page: DrawnPage): Promise<Buffer> => openPicture(page.pixels, page).webp({ quality: 80 }).toBuffer();

async function sketchOf(bytes: Buffer): Promise<TextSketch | null> {
  const text = await pdfText(bytes).catch(() => null);
  return text === null ? null : textSketch(text);
}
