import { WordNumbering } from './word-numbering';
import { wordLines } from './word-lines';
import { unzipGuarded } from './zip-guard';

/** Bytes of XML; a book of a thousand pages has some twenty million. */
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * The text of a docx: one line for each paragraph with the number Word gives it, one line for each table row with its cells
 * parted by tabs. Rejects when the container is broken, encrypted or no Word document, or its XML holds what Office never
 * writes (DTD, comments). Read here and not by a library: those at hand drop the numbers Word counts itself.
 */
export function docxText(bytes: Uint8Array): string {
  const entries = unzipGuarded(bytes);
  const part = (name: string): string => {
    const content = entries.get(`word/${name}.xml`);
    if (content && (content.length > LARGEST_PART || content.includes('<!'))) throw new Error(`${name} refused`);
    return content?.toString('utf8') ?? '';
  };
  const document = part('document');
  if (document === '') throw new Error('no Word document');
  return wordLines(document, part('styles'), new WordNumbering(part('numbering'))).join('\n');
}
