import { ReceiveFile } from '@application/evidence/receive-file';
import { AttachFile } from '@application/supervision/attach-file';
import { ChangeFeedbackDate } from '@application/supervision/change-feedback-date';
import { ConfirmProposal } from '@application/supervision/confirm-proposal';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { PasteItems } from '@application/supervision/paste-items';
import { PreviewFeedbackDate } from '@application/supervision/preview-feedback-date';
import { ProposeItems } from '@application/supervision/propose-items';
import { ReceiveDocument } from '@application/supervision/receive-document';
import { Module } from '@nestjs/common';
import { DeadlineModule } from '../deadline/deadline.module';
import { ItemModule } from '../item/item.module';
import { FeedbackController } from './feedback.controller';
import { PastedItemsController } from './pasted-items.controller';
import { ProposalsController } from './proposals.controller';
import { SupervisionFileContentController } from './supervision-file-content.controller';
import { SupervisionFilesController } from './supervision-files.controller';
import { SupervisionItemsController } from './supervision-items.controller';
import { SupervisionProposalsController } from './supervision-proposals.controller';
import { SupervisionPresenter } from './supervision.presenter';
import { SupervisionsController } from './supervisions.controller';

@Module({
  imports: [ItemModule, DeadlineModule],
  controllers: [
    SupervisionsController,
    FeedbackController,
    SupervisionItemsController,
    SupervisionProposalsController,
    ProposalsController,
    PastedItemsController,
    SupervisionFilesController,
    SupervisionFileContentController,
  ],
  providers: [
    OpenSupervision,
    ChangeFeedbackDate,
    PreviewFeedbackDate,
    ReceiveFile,
    AttachFile,
    ReceiveDocument,
    ProposeItems,
    ConfirmProposal,
    PasteItems,
    SupervisionPresenter,
  ],
})
export class SupervisionModule {}
