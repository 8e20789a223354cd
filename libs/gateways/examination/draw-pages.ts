import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';

/** Pixels of a drawn page: a page of A4 is read well at this width, and a strip of a page stays within bounds. */
const WIDTH = 1_200;
const HEIGHT = 2_400;
const LARGEST_SCALE = 4;

export interface DrawnPage {
  width: number;
  height: number;
  /** Four bytes each, red first. */
  pixels: Uint8Array;
}

export interface DrawnPages {
  pages: DrawnPage[];
  /** Pages of the whole document. */
  count: number;
  /** Text stands in a font that the file does not bring along and we do not have. */
  lacksFonts: boolean;
}

/**
 * Draws the first pages of a PDF. PDFium runs as WebAssembly: it reaches no file, no network and no memory but its own, and scripts in
 * the document find nobody who would run them. Rejects when the document is broken or encrypted.
 */
export async function drawPages(bytes: Uint8Array, most: number): Promise<DrawnPages> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const drawn: DrawnPages = { pages: [], count: document.getPageCount(), lacksFonts: false };
  for (let place = 0; place < Math.min(most, drawn.count); place += 1) {
    const page = document.getPage(place);
    // Drawing closes the page.
    drawn.lacksFonts ||= lacksFonts(page);
    drawn.pages.push(await draw(page));
  }
  return drawn;
}

async function draw(page: PDFiumPage): Promise<DrawnPage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(WIDTH / originalWidth, HEIGHT / originalHeight, LARGEST_SCALE);
  const { width, height, data } = await page.render({ scale, render: 'bitmap' });
  return { width, height, pixels: data };
}

/** What the library knows and does not hand out. */
interface Inside {
  module: {
    _FPDFTextObj_GetFont(object: number): number;
    _FPDFFont_GetIsEmbedded(font: number): number;
    _FPDFFont_GetFlags(font: number): number;
  };
  objectIdx: number;
}

/** FontDescriptor flags: outside the standard Latin character set. The fourteen standard Latin fonts are drawn without being embedded. */
const SYMBOLIC = 4;

function lacksFonts(page: PDFiumPage): boolean {
  for (const object of page.objects()) {
    if (object.type !== 'text') continue;
    const { module, objectIdx } = object as unknown as Inside;
    const font = module._FPDFTextObj_GetFont(objectIdx);
    if (font !== 0 && module._FPDFFont_GetIsEmbedded(font) === 0 && (module._FPDFFont_GetFlags(font) & SYMBOLIC) !== 0)
      return true;
  }
  return false;
}
