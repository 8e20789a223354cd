import { DomainError } from '../errors';

/** What goes over a bad line in one piece: lost, it costs a phone some seconds. */
export const CHUNK_BYTES = 4 * 1024 * 1024;

/** One piece of a file that has arrived: safe from a power cut, known by its hash. */
export interface UploadPart {
  /** Byte of the file it begins with. */
  start: number;
  size: number;
  /** Hex SHA-256. */
  sha256: string;
}

/** A file that comes in pieces, in any order, over days if it must. */
export interface Upload {
  id: string;
  itemId: string;
  personId: string;
  fileName: string;
  /** Bytes of the whole file. */
  size: number;
  /** Bytes of every piece but the last. */
  chunkSize: number;
  /** By their place in the file. */
  parts: UploadPart[];
}

/** Bytes of the piece that begins there. Throws `input.invalid` where none begins. */
export function partSize({ size, chunkSize }: Pick<Upload, 'size' | 'chunkSize'>, start: number): number {
  if (!Number.isSafeInteger(start) || start < 0 || start >= size || start % chunkSize !== 0)
    throw DomainError.at('/start', 'input.invalid', `没有从第 ${start} 字节开始的分片，分片按 ${chunkSize} 字节排列。`);
  return Math.min(chunkSize, size - start);
}

/** Where the pieces begin that are still wanted. */
export function missingParts({ size, chunkSize, parts }: Pick<Upload, 'size' | 'chunkSize' | 'parts'>): number[] {
  const have = new Set(parts.map(({ start }) => start));
  const starts = Array.from({ length: Math.ceil(size / chunkSize) }, (_, place) => place * chunkSize);
  return starts.filter((start) => !have.has(start));
}

/** Throws `upload.incomplete` while a piece is missing. */
export function requireWhole(upload: Pick<Upload, 'size' | 'chunkSize' | 'parts'>): void {
  const missing = missingParts(upload).length;
  if (missing > 0) throw new DomainError('upload.incomplete', `文件还没有传完，还差 ${missing} 个分片。`);
}

/** What may lie unfinished of one person: two hundred photographs, or ten of the largest files. */
export interface UploadQuota {
  files: number;
  bytes: number;
}

export function quotaOf(largest: number): UploadQuota {
  return { files: 200, bytes: 10 * largest };
}

/** Throws `upload.quota` when one more is too many; the sentence says what to do. */
export function refuseOverQuota(quota: UploadQuota, open: UploadQuota, size: number): void {
  if (open.files + 1 <= quota.files && open.bytes + size <= quota.bytes) return;
  throw new DomainError('upload.quota', '您没有传完的文件太多，请先传完或者放弃其中一些，再上传新的文件。');
}
