import { cleanFileName } from '@domain/evidence/file-name';
import { Injectable } from '@nestjs/common';
import { BlobStore, type StagedBlob } from '../ports/blob-store';
import { FileInspector } from '../ports/file-inspector';

export interface ReceivedFile {
  fileName: string;
  mediaType: string;
  /** Staged: whoever receives a file keeps it or discards it. */
  content: StagedBlob;
}

/** Takes in a file and looks at it: counted, hashed, told by its content. What is refused leaves nothing. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly inspector: FileInspector,
  ) {}

  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<ReceivedFile> {
    const fileName = cleanFileName(name);
    const content = await this.blobs.stage(stream);
    try {
      return { fileName, mediaType: await this.inspector.mediaType(content, fileName), content };
    } catch (error) {
      await content.discard();
      throw error;
    }
  }
}
