export interface ArchiveFile {
  /** With slashes; its folders come with it. */
  path: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Packed already, as pictures and Office files are: not worth the work of packing again. */
  dense?: boolean;
}

export abstract class ArchiveWriter {
  /** A zip of the files, written while they are read: one at a time, none held whole. */
  abstract zip(files: AsyncIterable<ArchiveFile>, at: Date): AsyncIterable<Uint8Array>;
}
