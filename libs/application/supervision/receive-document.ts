import { DomainError } from '@domain/errors';
import { cleanFileName } from '@domain/evidence/file-name';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { DocumentReader } from '../ports/document-reader';

/** A letter of a hundred pages has sixty thousand characters; the items are those of a pasted list. */
const BOUNDS = { characters: 500_000, items: 2_000 };
const MEGABYTE = 1024 * 1024;

export interface ReceivedDocument {
  fileName: string;
  sha256: string;
  proposal: IntakeProposal;
}

/** Takes in a document and reads it. Keeps nothing: while it waits to be read it lies among what is being received. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly blobs: BlobStore,
    private readonly reader: DocumentReader,
  ) {}

  /** Throws `proposal.too_large` as soon as the stream is, and what the reader throws. */
  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<ReceivedDocument> {
    const fileName = cleanFileName(name);
    const content = await this.blobs.stage(this.bounded(stream, fileName));
    try {
      const proposal = await this.reader.propose(content, fileName, BOUNDS);
      return { fileName, sha256: content.sha256, proposal };
    } finally {
      await content.discard();
    }
  }

  private async *bounded(stream: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Uint8Array> {
    const largest = Math.min(this.reader.largest, this.blobs.largest);
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > largest) {
        const sentence = `文件“${fileName}”超过 ${Math.floor(largest / MEGABYTE)} MB，请拆分后再导入。`;
        throw DomainError.at('/file', 'proposal.too_large', sentence);
      }
      yield chunk;
    }
    if (size === 0) throw DomainError.at('/file', 'proposal.unreadable', `“${fileName}”读不出来：文件是空的。`);
  }
}
