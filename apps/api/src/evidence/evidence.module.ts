import { ReceiveFile } from '@application/evidence/receive-file';
import { ShowDerivative } from '@application/evidence/show-derivative';
import { AddEvidence } from '@application/item/add-evidence';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { Module } from '@nestjs/common';
import { EvidenceContentController } from './evidence-content.controller';
import { EvidenceFindingsController } from './evidence-findings.controller';
import { EvidencePreviewController } from './evidence-preview.controller';
import { ItemEvidenceController } from './item-evidence.controller';

@Module({
  controllers: [
    ItemEvidenceController,
    EvidenceContentController,
    EvidenceFindingsController,
    EvidencePreviewController,
  ],
  providers: [ReceiveFile, AddEvidence, AdmitEvidence, ShowDerivative],
})
export class EvidenceModule {}
