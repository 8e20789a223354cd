import { requireWhole, type Upload } from '@domain/evidence/upload';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { type ReceivedFile, ReceiveFile } from './receive-file';

/** Puts the pieces together and looks at the whole, as at a file that came at once. */
@Injectable()
export class AssembleUpload {
  constructor(
    private readonly blobs: BlobStore,
    private readonly receiveFile: ReceiveFile,
  ) {}

  /** Throws `upload.incomplete`, and what receiving a file throws. */
  async run(upload: Upload): Promise<ReceivedFile> {
    requireWhole(upload);
    return this.receiveFile.run(this.contentOf(upload), upload.fileName);
  }

  private async *contentOf({ parts }: Upload): AsyncIterable<Uint8Array> {
    for (const { sha256 } of parts) {
      const part = await this.blobs.open(sha256);
      if (!part) throw new Error(`the store does not hold ${sha256}`);
      yield* part;
    }
  }
}
