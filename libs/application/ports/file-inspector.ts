import type { StagedBlob } from './blob-store';

/** Says what a file is by its content. */
export abstract class FileInspector {
  /** The media type. Throws `evidence.type_refused` for what is dangerous, unknown, or other than its name says. */
  abstract mediaType(content: StagedBlob, name: string): Promise<string>;
}
