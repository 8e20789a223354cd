import { cleanFileName } from '@domain/evidence/file-name';
import { Injectable } from '@nestjs/common';
import { BlobStore, type StagedBlob } from '../ports/blob-store';
import { FileInspector } from '../ports/file-inspector';
import { VirusScanner } from '../ports/virus-scanner';

export interface ReceivedFile {
  fileName: string;
  mediaType: string;
  /** Nobody opens it, and it counts for nothing, before a virus scanner has seen it. */
  needsScan: boolean;
  /** Staged: whoever receives a file keeps it or discards it. */
  content: StagedBlob;
}

/** Takes in a file and looks at it: counted, hashed, told by its content. What is refused leaves nothing. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly inspector: FileInspector,
    private readonly scanner: VirusScanner,
  ) {}

  async run(stream: AsyncIterable<Uint8Array>, name: string): Promise<ReceivedFile> {
    const fileName = cleanFileName(name);
    const inspection = this.inspector.begin(stream);
    const content = await this.blobs.stage(inspection.content);
    try {
      const mediaType = await inspection.mediaType(content, fileName);
      return { fileName, mediaType, needsScan: this.scanner.isSetUp, content };
    } catch (error) {
      await content.discard();
      throw error;
    }
  }
}
