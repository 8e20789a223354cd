import { BlobStore, type StagedBlob } from '@application/ports/blob-store';
import { v7 as uuidv7 } from 'uuid';
import { takeInHashing } from './blob-intake';
import { BlockReader } from './block-reader';
import { contentKey } from './content-key';
import { PartWriter } from './part-writer';
import type { S3Bucket } from './s3-bucket';

const INCOMING = 'incoming/';
const CONTENT = 'content/';

/** Objects `content/ab/cdef…`, named by their hash; what is being received lies under `incoming/`, where nobody looks for it. */
export class S3BlobStore extends BlobStore {
  constructor(
    private readonly bucket: S3Bucket,
    override readonly largest: number,
  ) {
    super();
  }

  override async stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob> {
    const key = INCOMING + uuidv7();
    const parts = new PartWriter(this.bucket, key);
    try {
      const measured = await takeInHashing(content, this.largest, (chunk) => parts.write(chunk));
      await parts.end();
      return this.staged(key, measured);
    } catch (error) {
      await parts.drop();
      throw error;
    }
  }

  override open(sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    return this.bucket.open(keyOf(sha256));
  }

  override async *olderThan(before: Date): AsyncIterable<string[]> {
    await this.clearForgotten(before);
    for await (const portion of this.bucket.list(CONTENT)) {
      const old = portion.filter(({ at }) => at < before).map(({ key }) => key.slice(CONTENT.length).replace('/', ''));
      const hashes = old.filter((name) => /^[0-9a-f]{64}$/.test(name));
      if (hashes.length > 0) yield hashes;
    }
  }

  override async remove(sha256: string): Promise<void> {
    await this.bucket.remove(keyOf(sha256));
  }

  private staged(key: string, measured: { sha256: string; size: number }): StagedBlob {
    const blocks = new BlockReader(measured.size, (from, to) => this.bucket.open(key, { from, to }));
    return {
      ...measured,
      read: (position, length) => blocks.read(position, length),
      // A copy inside the store takes no time; the content itself has long arrived.
      keep: async () => {
        await this.bucket.copyIfAbsent(key, keyOf(measured.sha256));
        await this.bucket.remove(key);
      },
      discard: () => this.bucket.remove(key),
    };
  }

  private async clearForgotten(before: Date): Promise<void> {
    for await (const portion of this.bucket.list(INCOMING))
      for (const { key, at } of portion) if (at < before) await this.bucket.remove(key);
    for (const { key, uploadId, at } of await this.bucket.unended(INCOMING))
      if (at < before) await this.bucket.dropParts(key, uploadId);
  }
}

const keyOf = (sha256: string): string => CONTENT + contentKey(sha256);
