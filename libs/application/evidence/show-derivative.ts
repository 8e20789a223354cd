import { DomainError } from '@domain/errors';
import { refuseUnusable } from '@domain/evidence/scan-state';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { ContentRegister } from '../ports/content-register';
import { EvidenceFindings } from '../ports/evidence-findings';
import { EvidenceRecords } from '../ports/evidence-records';
import { UnitOfWork } from '../ports/unit-of-work';

export interface ShownDerivative {
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
}

/** What was made of a piece of evidence for looking at: for whoever may see the evidence. What is gone from the store is ordered anew. */
@Injectable()
export class ShowDerivative {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: EvidenceRecords,
    private readonly findings: EvidenceFindings,
    private readonly register: ContentRegister,
    private readonly blobs: BlobStore,
  ) {}

  /** Throws `evidence.not_found`, `preview.missing`, and `evidence.pending` and `evidence.quarantined` for what nobody may open. */
  async run(actor: Actor, evidenceId: string, name: string): Promise<ShownDerivative> {
    const evidence = await this.records.one(actor, evidenceId);
    refuseUnusable(evidence);
    const derivative = await this.findings.derivative(actor, evidenceId, name);
    if (!derivative)
      throw new DomainError('preview.missing', '这份材料没有预览，或者还在生成，请稍后再看或者下载后查看。');
    const content = await this.blobs.open(derivative.sha256);
    if (content) return { ...derivative, content };
    await this.work.run(actor, () => this.register.askAgain(evidence.sha256));
    throw new DomainError('preview.missing', '这份材料的预览正在重新生成，请稍后再看或者下载后查看。');
  }
}
