import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BlobStore, type StagedBlob } from '@application/ports/blob-store';
import { v7 as uuidv7 } from 'uuid';
import { takeIn } from './blob-intake';
import { contentKey } from './content-key';
import { GatheredWriter } from './gathered-writer';
import { OWNER_ONLY, StagedFile } from './staged-file';
import { WritingThread } from './writing-thread';

const INCOMING = '.incoming';
const PORTION = 1_000;

/** Files under `DIR/ab/cdef…`, named by their hash; what is being received lies in `DIR/.incoming`, on the same file system. */
export class LocalBlobStore extends BlobStore {
  private readonly thread = new WritingThread();

  constructor(
    private readonly folder: string,
    override readonly largest: number,
  ) {
    super();
  }

  override async stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob> {
    const incoming = path.join(this.folder, INCOMING);
    await mkdir(incoming, { recursive: true, mode: OWNER_ONLY });
    const file = path.join(incoming, uuidv7());
    const handle = await open(file, 'wx+', 0o600);
    const writer = new GatheredWriter(this.thread, handle.fd);
    try {
      const size = await takeIn(content, this.largest, (chunk) => writer.write(chunk));
      const sha256 = await writer.end();
      return new StagedFile(handle, file, this.placeOf(sha256), sha256, size);
    } catch (error) {
      await writer.drop();
      await handle.close().catch(() => undefined);
      await rm(file, { force: true });
      throw error;
    }
  }

  override async open(sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    const file = this.placeOf(sha256);
    const found = await access(file, constants.R_OK).then(
      () => true,
      () => false,
    );
    return found ? createReadStream(file) : null;
  }

  override async *olderThan(before: Date): AsyncIterable<string[]> {
    await this.clearForgotten(before);
    let portion: string[] = [];
    for (const head of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(head)) continue;
      for (const tail of await namesIn(path.join(this.folder, head))) {
        if (!(await isOlder(path.join(this.folder, head, tail), before))) continue;
        portion.push(head + tail);
        if (portion.length === PORTION) {
          yield portion;
          portion = [];
        }
      }
    }
    if (portion.length > 0) yield portion;
  }

  override async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    return path.join(this.folder, contentKey(sha256));
  }

  private async clearForgotten(before: Date): Promise<void> {
    const incoming = path.join(this.folder, INCOMING);
    for (const name of await namesIn(incoming)) {
      const file = path.join(incoming, name);
      if (await isOlder(file, before)) await rm(file, { force: true });
    }
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  return facts !== null && facts.mtime < before;
}
