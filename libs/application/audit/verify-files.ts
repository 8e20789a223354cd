import { createHash } from 'node:crypto';
import type { FileProblem, LogFinding } from '@domain/audit/log-finding';
import type { NamedFile } from '@domain/audit/named-file';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { NamedFiles } from '../ports/named-files';
import { Findings } from './findings';

export interface FilesVerdict {
  /** Contents that were hashed anew, each once, however many records name it. */
  files: number;
  /** All that is wrong, and at most a thousand of it. */
  wrong: number;
  findings: LogFinding[];
}

const PAGE = 500;

/**
 * Hashes anew every content that a record names: what was swapped in the store, has decayed or is gone shows nowhere else before somebody
 * opens it. Changes nothing; one content is read at a time, as a stream.
 */
@Injectable()
export class VerifyFiles {
  constructor(
    private readonly named: NamedFiles,
    private readonly blobs: BlobStore,
  ) {}

  /** `told` hears after each content how many there were: it may take hours. Throws where the store does not answer. */
  async run(told: (files: number) => void = () => undefined): Promise<FilesVerdict> {
    const found = new Findings();
    let files = 0;
    let hashed = '';
    let problem: FileProblem | null = null;
    for await (const file of this.all()) {
      // Those of one content follow each other.
      if (file.sha256 !== hashed) {
        hashed = file.sha256;
        problem = await this.problemOf(hashed);
        files += 1;
        told(files);
      }
      // A preview that is gone is made anew when somebody looks for it.
      const heals = file.kind === 'derivative' && problem === 'file.missing';
      if (problem && !heals) found.report({ problem, ...file });
    }
    return { files, wrong: found.wrong, findings: found.kept };
  }

  private async *all(): AsyncIterable<NamedFile> {
    for (let after: NamedFile | null = null; ;) {
      const page: NamedFile[] = await this.named.page(after, PAGE);
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)!;
    }
  }

  private async problemOf(sha256: string): Promise<FileProblem | null> {
    // Whoever owns the database may have written anything there.
    const content = /^[0-9a-f]{64}$/.test(sha256) ? await this.blobs.open(sha256) : null;
    if (!content) return 'file.missing';
    const hash = createHash('sha256');
    try {
      for await (const chunk of content) hash.update(chunk);
    } catch {
      // One bad block must not hide what is wrong with the others.
      return 'file.unreadable';
    }
    return hash.digest('hex') === sha256 ? null : 'file.changed';
  }
}
