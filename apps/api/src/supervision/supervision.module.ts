import { ConfirmProposal } from '@application/supervision/confirm-proposal';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { PasteItems } from '@application/supervision/paste-items';
import { ProposeItems } from '@application/supervision/propose-items';
import { ReceiveDocument } from '@application/supervision/receive-document';
import { Module } from '@nestjs/common';
import { ItemModule } from '../item/item.module';
import { PastedItemsController } from './pasted-items.controller';
import { ProposalsController } from './proposals.controller';
import { SupervisionItemsController } from './supervision-items.controller';
import { SupervisionProposalsController } from './supervision-proposals.controller';
import { SupervisionPresenter } from './supervision.presenter';
import { SupervisionsController } from './supervisions.controller';

@Module({
  imports: [ItemModule],
  controllers: [
    SupervisionsController,
    SupervisionItemsController,
    SupervisionProposalsController,
    ProposalsController,
    PastedItemsController,
  ],
  providers: [OpenSupervision, ReceiveDocument, ProposeItems, ConfirmProposal, PasteItems, SupervisionPresenter],
})
export class SupervisionModule {}
