import { manifestSum } from '@domain/dossier/check-manifest';
import { DOSSIER_FORM, type FileRole, MANIFEST, MANIFEST_SUM } from '@domain/dossier/dossier-form';
import { type Manifest, type ManifestFile, writeManifest } from '@domain/dossier/manifest';
import { createHash } from 'node:crypto';
import type { ArchiveFile } from '../ports/archive-writer';

/** A file of a dossier on its way into it. */
export interface Part {
  role: FileRole;
  path: string;
  content: string | Uint8Array | AsyncIterable<Uint8Array>;
  dense?: boolean;
  /** The record whose content it is. */
  id?: string;
}

/** Hashes the files as they are written: the manifest says what is really in the dossier, not what should be. */
export class Listing {
  private readonly files: ManifestFile[] = [];

  *take({ role, path, content, dense, id }: Part): Iterable<ArchiveFile> {
    const hash = createHash('sha256');
    let size = 0;
    const count = (bytes: Uint8Array): Uint8Array => {
      hash.update(bytes);
      size += bytes.length;
      return bytes;
    };
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    yield { path, dense, content: bytes instanceof Uint8Array ? count(bytes) : passing(bytes, count) };
    // Whoever takes the next file has read this one to its end.
    this.files.push({ path, role, id: id ?? null, size, sha256: hash.digest('hex') });
  }

  *close(madeAt: string, item: Manifest['item']): Iterable<ArchiveFile> {
    const manifest = Buffer.from(writeManifest({ form: DOSSIER_FORM, madeAt, item, files: this.files }), 'utf8');
    yield { path: MANIFEST, content: manifest };
    const sha256 = createHash('sha256').update(manifest).digest('hex');
    yield { path: MANIFEST_SUM, content: Buffer.from(manifestSum(sha256), 'utf8') };
  }
}

async function* passing(
  content: AsyncIterable<Uint8Array>,
  count: (bytes: Uint8Array) => Uint8Array,
): AsyncIterable<Uint8Array> {
  for await (const portion of content) yield count(portion);
}
