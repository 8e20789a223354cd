import { attachmentPath, evidencePath, WITHHELD } from '@domain/dossier/file-paths';
import { isUsable } from '@domain/evidence/scan-state';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import type { DossierCase } from '../ports/dossier-queries';
import type { Part } from './listing';

interface Content {
  role: 'evidence' | 'withheld' | 'attachment';
  id: string;
  path: string;
  sha256: string;
}

/** What people handed in: evidence of all cycles, and what they attached to disputes, on-site checks and the like. */
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
      if (role === 'withheld') {
        yield { role, id, path, content: `此处的材料未通过查毒或者正在查毒，没有放进案卷。\r\nSHA-256：${sha256}\r\n` };
        continue;
      }
      const content = await this.blobs.open(sha256);
      if (content) yield { role, id, path, content, dense: true };
      else this.log.error(`the store does not hold ${sha256} of ${role} ${id}`);
    }
  }
}

/** Any record may have a file of its own: one named and stored by its hash. */
interface Attached {
  id: string;
  sha256?: string | null;
  fileName?: string | null;
}

function contentsOf({ records }: DossierCase): Content[] {
  return [
    ...records.evidence.map((one, place): Content => {
      const path = evidencePath(one, place);
      const role = isUsable(one) ? 'evidence' : 'withheld';
      return { role, id: one.id, path: role === 'withheld' ? path + WITHHELD : path, sha256: one.sha256 };
    }),
    ...Object.entries(records)
      .filter(([kind]) => kind !== 'evidence')
      .flatMap(([, list]): Attached[] => list)
      .flatMap(({ id, sha256, fileName }) => (sha256 && fileName ? [{ id, sha256, fileName }] : []))
      .map(({ id, sha256, fileName }, place): Content => {
        return { role: 'attachment', id, sha256, path: attachmentPath(fileName, place) };
      }),
  ];
}
