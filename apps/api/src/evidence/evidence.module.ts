import { AbandonUpload } from '@application/evidence/abandon-upload';
import { AssembleUpload } from '@application/evidence/assemble-upload';
import { ReceiveFile } from '@application/evidence/receive-file';
import { ShowDerivative } from '@application/evidence/show-derivative';
import { ReceivePart } from '@application/evidence/receive-part';
import { StartUpload } from '@application/evidence/start-upload';
import { AddEvidence } from '@application/item/add-evidence';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { Module } from '@nestjs/common';
import { EvidenceContentController } from './evidence-content.controller';
import { EvidenceFindingsController } from './evidence-findings.controller';
import { EvidencePreviewController } from './evidence-preview.controller';
import { ItemEvidenceController } from './item-evidence.controller';
import { ItemUploadsController } from './item-uploads.controller';
import { UploadPartsController } from './upload-parts.controller';
import { UploadsController } from './uploads.controller';

@Module({
  controllers: [
    ItemEvidenceController,
    EvidenceContentController,
    EvidenceFindingsController,
    EvidencePreviewController,
    ItemUploadsController,
    UploadsController,
    UploadPartsController,
  ],
  providers: [
    ReceiveFile,
    AddEvidence,
    AdmitEvidence,
    ShowDerivative,
    StartUpload,
    ReceivePart,
    AssembleUpload,
    AbandonUpload,
  ],
})
export class EvidenceModule {}
