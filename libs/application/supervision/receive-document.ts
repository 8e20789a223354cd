import { createHash } from 'node:crypto';
import { DomainError } from '@domain/errors';
import { cleanFileName } from '@domain/evidence/file-name';
import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../ports/document-reader';

/** A letter of a hundred pages has sixty thousand characters. */
const LONGEST_TEXT = 500_000;

export interface ReceivedDocument {
  fileName: string;
  sha256: string;
  text: string;
}

/** Takes in a document and reads it. Keeps nothing. */
@Injectable()
export class ReceiveDocument {
  constructor(private readonly reader: DocumentReader) {}

  /** Throws `proposal.too_large` as soon as the stream is, and `proposal.unreadable`. */
  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<ReceivedDocument> {
    const fileName = cleanFileName(name);
    const bytes = await this.collect(stream, fileName);
    const text = await this.reader.read(bytes, fileName);
    if (text.length > LONGEST_TEXT) {
      throw tooLarge(`文件“${fileName}”有 ${text.length} 字，超过 ${LONGEST_TEXT} 字，请拆分后再导入。`);
    }
    return { fileName, sha256: createHash('sha256').update(bytes).digest('hex'), text };
  }

  private async collect(stream: AsyncIterable<Uint8Array>, fileName: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > this.reader.largest) {
        throw tooLarge(`文件“${fileName}”超过 ${Math.floor(this.reader.largest / 1024 / 1024)} MB，请拆分后再导入。`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

const tooLarge = (message: string): DomainError => DomainError.at('/file', 'proposal.too_large', message);
