import { unzipGuarded } from './zip-guard';

/** The text of a docx, one line for each paragraph. Rejects when the container is broken, encrypted or no Word document. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const entries = unzipGuarded(bytes);
  if (!entries.has('word/document.xml')) throw new Error('no Word document');
  for (const [name, content] of entries) {
    if (/\.(?:xml|rels)$/i.test(name) && content.includes('<!DOCTYPE')) throw new Error('document type declaration');
  }
  const { extractRawText } = await import('mammoth');
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\n\n/g, '\n');
}
