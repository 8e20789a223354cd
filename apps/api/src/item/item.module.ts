import { ReceiveFile } from '@application/evidence/receive-file';
import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller';
import { CancellationController } from './cancellation.controller';
import { DisputeContentController } from './dispute-content.controller';
import { DisputeDecisionController } from './dispute-decision.controller';
import { DisputesController } from './disputes.controller';
import { ItemDisputesController } from './item-disputes.controller';
import { ExtensionDecisionController } from './extension-decision.controller';
import { ExtensionFormController } from './extension-form.controller';
import { ExtensionsController } from './extensions.controller';
import { ItemAnswer } from './item-answer';
import { ItemPresenter } from './item.presenter';
import { ItemsController } from './items.controller';
import { MechanismsController } from './mechanisms.controller';
import { PauseController } from './pause.controller';
import { PlanApprovalController } from './plan-approval.controller';
import { PlanController } from './plan.controller';
import { ProgressController } from './progress.controller';
import { ReceiptController } from './receipt.controller';
import { ReopeningsController } from './reopenings.controller';
import { SubmissionsController } from './submissions.controller';
import { UrgeRepliesController } from './urge-replies.controller';
import { UrgesController } from './urges.controller';
import { ITEM_USE_CASES } from './use-cases';
import { VerificationsController } from './verifications.controller';
import { WaitingExtensionsController } from './waiting-extensions.controller';

@Module({
  controllers: [
    ItemsController,
    AssignmentController,
    ReceiptController,
    PlanController,
    PlanApprovalController,
    ProgressController,
    MechanismsController,
    ExtensionsController,
    ExtensionDecisionController,
    ExtensionFormController,
    WaitingExtensionsController,
    PauseController,
    ItemDisputesController,
    DisputeDecisionController,
    DisputeContentController,
    DisputesController,
    SubmissionsController,
    VerificationsController,
    ReopeningsController,
    CancellationController,
    UrgesController,
    UrgeRepliesController,
  ],
  providers: [...ITEM_USE_CASES, ReceiveFile, ItemPresenter, ItemAnswer],
  exports: [...ITEM_USE_CASES, ItemPresenter, ItemAnswer],
})
export class ItemModule {}
