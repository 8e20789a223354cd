import { BlobStore, type StagedBlob } from '@application/ports/blob-store';
import { takeInHashing } from './blob-intake';
import { contentKey } from './content-key';

/** The store of unit tests. */
export class MemoryBlobStore extends BlobStore {
  readonly kept = new Map<string, Uint8Array>();
  private readonly since = new Map<string, number>();

  constructor(override readonly largest = 1024 * 1024) {
    super();
  }

  override async stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob> {
    const chunks: Uint8Array[] = [];
    const measured = await takeInHashing(content, this.largest, (chunk) => Promise.resolve(void chunks.push(chunk)));
    const bytes = Buffer.concat(chunks);
    const keep = (): void => {
      if (this.kept.has(measured.sha256)) return;
      this.kept.set(measured.sha256, bytes);
      this.since.set(measured.sha256, performance.timeOrigin + performance.now());
    };
    return {
      ...measured,
      read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
      keep: () => Promise.resolve(keep()),
      discard: () => Promise.resolve(),
    };
  }

  override async open(sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    contentKey(sha256);
    const bytes = this.kept.get(sha256);
    return bytes ? streamOf(bytes) : null;
  }

  override async *olderThan(before: Date): AsyncIterable<string[]> {
    const old = [...this.kept.keys()].filter((sha256) => this.since.get(sha256)! < before.getTime());
    if (old.length > 0) yield old;
  }

  override remove(sha256: string): Promise<void> {
    this.kept.delete(sha256);
    return Promise.resolve();
  }
}

/** Content as a stream of small chunks, which whoever takes them may keep. */
export async function* streamOf(bytes: Uint8Array, chunk = 7_001): AsyncIterable<Uint8Array> {
  for (let place = 0; place < bytes.length; place += chunk) yield Uint8Array.from(bytes.subarray(place, place + chunk));
}
