import { ReceiveFile } from '@application/evidence/receive-file';
import { AddOnSitePhoto } from '@application/verification/add-on-site-photo';
import { AdmitOnSitePhoto } from '@application/verification/admit-on-site-photo';
import { ChangeClosureRules } from '@application/verification/change-closure-rules';
import { Module } from '@nestjs/common';
import { ClosureForms } from './closure-forms';
import { ClosureFormController } from './closure-form.controller';
import { ClosurePolicyController } from './closure-policy.controller';
import { ClosureController } from './closure.controller';
import { OnSitePhotosController } from './on-site-photos.controller';

@Module({
  controllers: [ClosureController, ClosurePolicyController, ClosureFormController, OnSitePhotosController],
  providers: [ReceiveFile, ChangeClosureRules, ClosureForms, AddOnSitePhoto, AdmitOnSitePhoto],
})
export class VerificationModule {}
