import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { EvidenceRecords } from '../ports/evidence-records';
import { UnitOfWork } from '../ports/unit-of-work';

const MILLISECONDS_A_DAY = 86_400_000;

/** What was given up is removed soon or not at all: after an hour another sweep may have done it, and somebody brought it anew. */
const PATIENCE_MILLISECONDS = 600_000;

/**
 * Removes stored content older than a day that no record names: what a crash between file and row left. It is given up in one
 * transaction and removed after it: so no lock is held while a distant store takes its time, and no lost connection lets
 * somebody name what is about to go (docs/adr/0016).
 */
@Injectable()
export class SweepOrphanBlobs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly records: EvidenceRecords,
  ) {}

  /** Answers how many. `now` is the machine's time: files bear it, whatever the clock of a demo says. */
  async run(now: Date): Promise<number> {
    let removed = 0;
    for await (const hashes of this.blobs.olderThan(new Date(now.getTime() - MILLISECONDS_A_DAY)))
      removed += await this.sweep(hashes);
    const left = await this.work.run(CLOCK, () => this.records.leftBehind());
    return removed + (left.length > 0 ? await this.sweep(left) : 0);
  }

  private async sweep(hashes: string[]): Promise<number> {
    const until = performance.now() + PATIENCE_MILLISECONDS;
    const orphans = await this.work.run(CLOCK, () => this.records.giveUp(hashes));
    const removed: string[] = [];
    for (const sha256 of orphans) {
      if (performance.now() > until) break;
      await this.blobs.remove(sha256);
      removed.push(sha256);
    }
    await this.work.run(CLOCK, () => this.records.gone(removed));
    return removed.length;
  }
}
