import { Module } from '@nestjs/common';
import { FigureRowsController } from './figure-rows.controller';
import { FiguresController } from './figures.controller';
import { RecordPresenter } from './record.presenter';
import { SectionController } from './section.controller';

@Module({
  controllers: [FiguresController, FigureRowsController, SectionController],
  providers: [RecordPresenter],
})
export class ReportModule {}
