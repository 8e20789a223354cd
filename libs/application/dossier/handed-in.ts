import { attachmentPath, evidencePath } from '@domain/dossier/file-paths';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import type { DossierCase } from '../ports/dossier-queries';
import type { Part } from './listing';

interface Content {
  role: 'evidence' | 'attachment';
  id: string;
  path: string;
  sha256: string;
}

/** What people handed in: evidence of all cycles and what they attached to disputes. */
@Injectable()
export class HandedIn {
  private readonly log = new Logger(HandedIn.name);

  constructor(private readonly blobs: BlobStore) {}

  pathsOf(found: DossierCase): Map<string, string> {
    return new Map(contentsOf(found).map(({ id, path }) => [id, path]));
  }

  /** Content that the store has lost stays out, and the dossier's check will say so: better than no dossier at all. */
  async *of(found: DossierCase): AsyncIterable<Part> {
    for (const { role, id, path, sha256 } of contentsOf(found)) {
      const content = await this.blobs.open(sha256);
      if (content) yield { role, id, path, content, dense: true };
      else this.log.error(`the store does not hold ${sha256} of ${role} ${id}`);
    }
  }
}

function contentsOf({ records }: DossierCase): Content[] {
  return [
    ...records.evidence.map((one, place): Content => {
      return { role: 'evidence', id: one.id, path: evidencePath(one, place), sha256: one.sha256 };
    }),
    ...records.dispute.flatMap((one, place): Content[] =>
      one.sha256 ? [{ role: 'attachment', id: one.id, path: attachmentPath(one, place), sha256: one.sha256 }] : [],
    ),
  ];
}
