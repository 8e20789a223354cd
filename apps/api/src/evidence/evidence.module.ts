import { ReceiveFile } from '@application/evidence/receive-file';
import { AddEvidence } from '@application/item/add-evidence';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { Module } from '@nestjs/common';
import { EvidenceContentController } from './evidence-content.controller';
import { ItemEvidenceController } from './item-evidence.controller';

@Module({
  controllers: [ItemEvidenceController, EvidenceContentController],
  providers: [ReceiveFile, AddEvidence, AdmitEvidence],
})
export class EvidenceModule {}
