import { Module } from '@nestjs/common';
import { FigureRowsController } from './figure-rows.controller';
import { FiguresController } from './figures.controller';
import { LedgerController } from './ledger.controller';
import { LedgerPresenter } from './ledger.presenter';
import { RecordPresenter } from './record.presenter';
import { SectionController } from './section.controller';

@Module({
  controllers: [LedgerController, FiguresController, FigureRowsController, SectionController],
  providers: [RecordPresenter, LedgerPresenter],
})
export class ReportModule {}
