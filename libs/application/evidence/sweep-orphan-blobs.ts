import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { EvidenceRecords } from '../ports/evidence-records';
import { UnitOfWork } from '../ports/unit-of-work';

const MILLISECONDS_A_DAY = 86_400_000;

/** Removes stored content older than a day that no record names: what a crash between file and row left. Answers how many. */
@Injectable()
export class SweepOrphanBlobs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly records: EvidenceRecords,
  ) {}

  /** `now` is the machine's time: files bear it, whatever the clock of a demo says. */
  async run(now: Date): Promise<number> {
    let removed = 0;
    for await (const hashes of this.blobs.olderThan(new Date(now.getTime() - MILLISECONDS_A_DAY))) {
      removed += await this.work.run(CLOCK, () => this.sweep(hashes));
    }
    return removed;
  }

  private async sweep(hashes: string[]): Promise<number> {
    const orphans = await this.records.unnamed(hashes);
    for (const sha256 of orphans) await this.blobs.remove(sha256);
    return orphans.length;
  }
}
