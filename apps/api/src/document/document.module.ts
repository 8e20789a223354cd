import { Module } from '@nestjs/common';
import { ItemModule } from '../item/item.module';
import { DocumentAnswersController } from './document-answers.controller';
import { DocumentPresenter } from './document.presenter';
import { DocumentsController } from './documents.controller';
import { ItemDocumentsController } from './item-documents.controller';
import { RungProposalsController } from './rung-proposals.controller';

@Module({
  imports: [ItemModule],
  controllers: [ItemDocumentsController, DocumentsController, DocumentAnswersController, RungProposalsController],
  providers: [DocumentPresenter],
})
export class DocumentModule {}
