import type { S3Settings } from '@application/evidence/s3-settings';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';

type Sdk = typeof import('@aws-sdk/client-s3');

/** So long a server may keep us waiting for a connection and between two bytes. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 60_000 };

export interface ListedKey {
  key: string;
  at: Date;
}

/** One bucket. The SDK is loaded at its first use: some twenty megabytes that an installation without S3 need not hold. */
export class S3Bucket {
  private opened: Promise<{ sdk: Sdk; client: S3Client }> | null = null;

  constructor(private readonly settings: S3Settings) {}

  async put(key: string, body: Uint8Array): Promise<void> {
    await this.send((sdk) => new sdk.PutObjectCommand({ ...this.at(key), Body: body }));
  }

  async beginParts(key: string): Promise<string> {
    return (await this.send((sdk) => new sdk.CreateMultipartUploadCommand(this.at(key)))).UploadId!;
  }

  /** Answers the tag that ends the parts. Numbers begin with 1. */
  async putPart(key: string, uploadId: string, number: number, body: Uint8Array): Promise<string> {
    const input = { ...this.at(key), UploadId: uploadId, PartNumber: number, Body: body };
    return (await this.send((sdk) => new sdk.UploadPartCommand(input))).ETag!;
  }

  async endParts(key: string, uploadId: string, tags: readonly string[]): Promise<void> {
    const parts = tags.map((tag, place) => ({ ETag: tag, PartNumber: place + 1 }));
    const input = { ...this.at(key), UploadId: uploadId, MultipartUpload: { Parts: parts } };
    await this.send((sdk) => new sdk.CompleteMultipartUploadCommand(input));
  }

  async dropParts(key: string, uploadId: string): Promise<void> {
    await this.send((sdk) => new sdk.AbortMultipartUploadCommand({ ...this.at(key), UploadId: uploadId }));
  }

  /** Inside the bucket. What is there stays: asked before, and refused by every server that knows the condition. */
  async copyIfAbsent(from: string, to: string): Promise<void> {
    if (await this.holds(to)) return;
    const { bucket, prefix } = this.settings;
    const input = { ...this.at(to), CopySource: `${bucket}/${prefix}${from}`, IfNoneMatch: '*' };
    await this.send((sdk) => new sdk.CopyObjectCommand(input)).catch((error: unknown) => {
      if (![409, 412].includes(statusOf(error))) throw error;
    });
  }

  async holds(key: string): Promise<boolean> {
    return this.send((sdk) => new sdk.HeadObjectCommand(this.at(key))).then(() => true, whenMissing(false));
  }

  /** The object, or its bytes from `from` up to `to`; null when it is not there. */
  async open(key: string, range?: { from: number; to: number }): Promise<AsyncIterable<Uint8Array> | null> {
    const part = range && { Range: `bytes=${range.from}-${range.to - 1}` };
    return this.send((sdk) => new sdk.GetObjectCommand({ ...this.at(key), ...part })).then(
      ({ Body }) => Body as unknown as AsyncIterable<Uint8Array>,
      whenMissing(null),
    );
  }

  /** In portions of a thousand. */
  async *list(below: string): AsyncIterable<ListedKey[]> {
    const { bucket, prefix } = this.settings;
    for (let token: string | undefined; ;) {
      const input = { Bucket: bucket, Prefix: prefix + below, ContinuationToken: token };
      const page = await this.send((sdk) => new sdk.ListObjectsV2Command(input));
      yield (page.Contents ?? []).map(({ Key, LastModified }) => ({
        key: Key!.slice(prefix.length),
        at: LastModified!,
      }));
      if (!page.IsTruncated) return;
      token = page.NextContinuationToken;
    }
  }

  /** Uploads in parts that were begun and not ended. Servers that do not list them clear them by a rule of the bucket. */
  async unended(below: string): Promise<(ListedKey & { uploadId: string })[]> {
    const { bucket, prefix } = this.settings;
    const input = { Bucket: bucket, Prefix: prefix + below };
    const page = await this.send((sdk) => new sdk.ListMultipartUploadsCommand(input)).catch((error: unknown) => {
      if ([400, 404, 405, 501].includes(statusOf(error))) return { Uploads: [] };
      throw error;
    });
    return (page.Uploads ?? []).map(({ Key, UploadId, Initiated }) => ({
      key: Key!.slice(prefix.length),
      uploadId: UploadId!,
      at: Initiated!,
    }));
  }

  async remove(key: string): Promise<void> {
    await this.send((sdk) => new sdk.DeleteObjectCommand(this.at(key)));
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: this.settings.prefix + key };
  }

  private async send<I extends object, O>(command: (sdk: Sdk) => Sendable<I, O>): Promise<O> {
    const { sdk, client } = await (this.opened ??= this.load());
    return (client.send as unknown as (command: Sendable<I, O>) => Promise<O>).call(client, command(sdk));
  }

  private async load(): Promise<{ sdk: Sdk; client: S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    return { sdk, client: new sdk.S3Client(this.configuration()) };
  }

  private configuration(): S3ClientConfig {
    const { endpoint, region, accessKeyId, secretAccessKey, pathStyle } = this.settings;
    return {
      ...(endpoint ? { endpoint } : {}),
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: pathStyle,
      requestHandler: TIMEOUTS,
      // Trailing checksums are unknown to many servers that speak S3; ours is the SHA-256.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    };
  }
}

/** A command of the SDK by what it takes and answers; its own type names every command there is. */
interface Sendable<I extends object, O> {
  readonly input: I;
  resolveMiddleware(...rest: never[]): (...rest: never[]) => Promise<{ output: O }>;
}

function statusOf(error: unknown): number {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
}

function whenMissing<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (statusOf(error) === 404) return answer;
    throw error;
  };
}
