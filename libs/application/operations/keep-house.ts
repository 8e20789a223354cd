import { Injectable } from '@nestjs/common';
import { SweepOrphanBlobs } from '../evidence/sweep-orphan-blobs';
import { Housekeeping } from '../ports/housekeeping';
import { Uploads } from '../ports/uploads';

/** Throws away what has served its time, and content that no record names. */
@Injectable()
export class KeepHouse {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly uploads: Uploads,
    private readonly blobs: SweepOrphanBlobs,
  ) {}

  async run(): Promise<Record<string, number>> {
    const counts = await this.housekeeping.sweep();
    const uploads = await this.uploads.sweep();
    const orphanBlobs = await this.blobs.run(await this.housekeeping.realNow());
    return { ...counts, uploads, orphanBlobs };
  }
}
