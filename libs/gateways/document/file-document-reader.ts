import { type DocumentContent, DocumentReader } from '@application/ports/document-reader';
import { readDocument } from './read-document';
import { LARGEST_DOCUMENT, textOf } from './reading';

/** Reads in this very process: for the terminal, whose process belongs to whoever brings the file. */
export class FileDocumentReader extends DocumentReader {
  override readonly largest = LARGEST_DOCUMENT;

  override async read(content: DocumentContent, name: string, longest: number): Promise<string> {
    const bytes = await content.read(0, Math.min(content.size, this.largest + 1));
    return textOf(await readDocument(bytes, longest), name, longest);
  }
}
