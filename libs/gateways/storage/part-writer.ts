import type { S3Bucket } from './s3-bucket';

/** Parts of S3 have 5 MB at least; this much of an upload is held in memory. */
const PART_BYTES = 8 * 1024 * 1024;

/** Writes a stream of unknown length under one key: in parts, or at once when it is small. */
export class PartWriter {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private uploadId: string | null = null;
  private readonly tags: string[] = [];

  constructor(
    private readonly bucket: S3Bucket,
    private readonly key: string,
  ) {}

  async write(chunk: Uint8Array): Promise<void> {
    this.waiting.push(chunk);
    this.bytes += chunk.length;
    if (this.bytes >= PART_BYTES) await this.putPart();
  }

  async end(): Promise<void> {
    if (this.uploadId === null) return this.bucket.put(this.key, this.taken());
    if (this.bytes > 0) await this.putPart();
    await this.bucket.endParts(this.key, this.uploadId, this.tags);
  }

  /** Of what was written nothing stays; what cannot be dropped now is swept. */
  async drop(): Promise<void> {
    if (this.uploadId !== null) await this.bucket.dropParts(this.key, this.uploadId).catch(() => undefined);
    await this.bucket.remove(this.key).catch(() => undefined);
  }

  private async putPart(): Promise<void> {
    this.uploadId ??= await this.bucket.beginParts(this.key);
    this.tags.push(await this.bucket.putPart(this.key, this.uploadId, this.tags.length + 1, this.taken()));
  }

  private taken(): Uint8Array {
    const taken = Buffer.concat(this.waiting);
    this.waiting = [];
    this.bytes = 0;
    return taken;
  }
}
