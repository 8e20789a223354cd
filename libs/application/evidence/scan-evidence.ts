import { CLOCK } from '@domain/unit/actor';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { ItemRepository } from '../ports/item-repository';
import { type DueScan, Scans } from '../ports/scans';
import { UnitOfWork } from '../ports/unit-of-work';
import { VirusScanner } from '../ports/virus-scanner';

/** 查毒: what waits is scanned one by one. A scanner that is away delays evidence, never an upload and never a decision about it. */
@Injectable()
export class ScanEvidence {
  private readonly log = new Logger('scans');

  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: Scans,
    private readonly blobs: BlobStore,
    private readonly scanner: VirusScanner,
    private readonly items: ItemRepository,
  ) {}

  async run(stopped: () => boolean): Promise<Record<string, number>> {
    const counts = { clean: 0, infected: 0, later: 0 };
    while (this.scanner.isSetUp && !stopped()) {
      const due = await this.scans.claimNext();
      if (!due) break;
      counts[await this.scan(due)] += 1;
    }
    return counts;
  }

  private async scan(due: DueScan): Promise<'clean' | 'infected' | 'later'> {
    let finding: string | null;
    try {
      finding = await this.look(due.sha256);
    } catch (error) {
      this.log.warn(`evidence ${due.evidenceId} cannot be scanned now: ${String(error)}`);
      await this.scans.later(due.evidenceId);
      return 'later';
    }
    await this.work.run(CLOCK, () => this.settle(due, finding));
    return finding === null ? 'clean' : 'infected';
  }

  private async look(sha256: string): Promise<string | null> {
    const content = await this.blobs.open(sha256);
    if (!content) throw new Error(`the store does not hold ${sha256}`);
    return this.scanner.find(content);
  }

  private async settle(due: DueScan, finding: string | null): Promise<void> {
    const item = finding === null ? null : await this.items.take(due.itemId);
    if (!(await this.scans.settle(due.evidenceId, finding)) || !item) return;
    const { evidenceId, fileName, sha256, uploadedBy } = due;
    item.quarantine({ evidenceId, fileName, sha256, finding, uploadedBy }, { by: CLOCK.id, on: this.work.today() });
    await this.items.save(item);
  }
}
