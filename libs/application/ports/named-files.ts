import type { NamedFile } from '@domain/audit/named-file';

/** Every record that names content of the store, of all cycles and supervisions: whole, whoever may see what. */
export abstract class NamedFiles {
  /** The next of them in the order of their hashes, so that those of one content stand together; null: the first. */
  abstract page(after: Pick<NamedFile, 'sha256' | 'id'> | null, limit: number): Promise<NamedFile[]>;
}
