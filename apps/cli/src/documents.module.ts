import type { DocumentReader } from '@application/ports/document-reader';
import { FileDocumentReader } from '@gateways/document/file-document-reader';

/** The document reader of the terminal. */
export const documentReader: DocumentReader = new FileDocumentReader();
