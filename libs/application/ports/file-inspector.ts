import type { StagedBlob } from './blob-store';

/** Says what a file is by its content. */
export abstract class FileInspector {
  /** Begins to look at content that is on its way to be staged. */
  abstract begin(content: AsyncIterable<Uint8Array>): Inspection;
}

export interface Inspection {
  /** The same content, looked at as it passes. */
  content: AsyncIterable<Uint8Array>;

  /** The media type of what has passed. Throws `evidence.type_refused` for what is dangerous, unknown, or other than its name says. */
  mediaType(staged: StagedBlob, name: string): Promise<string>;
}
