import { Readable } from 'node:stream';
import { type ArchiveFile, ArchiveWriter } from '@application/ports/archive-writer';
import { ZipFile } from 'yazl';

const LEVELS = { dense: 1, loose: 6 } as const;
const MODE = 0o100644;

/** Writes zips as they are taken: whoever stops taking stops the reading too. */
export class ZipArchiveWriter extends ArchiveWriter {
  override async *zip(files: AsyncIterable<ArchiveFile>, at: Date): AsyncIterable<Uint8Array> {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    const feed = new Feed(zip, at);
    zip.on('error', (fault) => output.destroy(fault as Error));
    const fed = feed.run(files).catch((fault: Error) => void output.destroy(fault));
    try {
      yield* output as AsyncIterable<Uint8Array>;
    } finally {
      feed.stop();
      output.destroy();
      await fed;
    }
  }
}

/** Hands one file after the other to the zip; what is read from elsewhere is read to its end before the next is asked for. */
class Feed {
  private current: Readable | null = null;
  private stopped = false;

  constructor(
    private readonly zip: ZipFile,
    private readonly at: Date,
  ) {}

  async run(files: AsyncIterable<ArchiveFile>): Promise<void> {
    for await (const file of files) {
      await this.hand(file);
      if (this.stopped) return;
    }
    this.zip.end();
  }

  stop(): void {
    this.stopped = true;
    this.current?.destroy();
  }

  private async hand({ path, content, dense }: ArchiveFile): Promise<void> {
    const options = { mtime: this.at, mode: MODE, compressionLevel: dense ? LEVELS.dense : LEVELS.loose };
    if (content instanceof Uint8Array) return this.zip.addBuffer(Buffer.from(content), path, options);
    const stream = Readable.from(content, { objectMode: false });
    this.current = stream;
    await new Promise<void>((resolve, reject) => {
      stream.once('close', resolve);
      stream.once('error', reject);
      if (this.stopped) stream.destroy();
      else this.zip.addReadStream(stream, path, options);
    });
  }
}
