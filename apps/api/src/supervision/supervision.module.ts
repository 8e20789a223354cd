import { OpenSupervision } from '@application/supervision/open-supervision';
import { Module } from '@nestjs/common';
import { ItemModule } from '../item/item.module';
import { SupervisionItemsController } from './supervision-items.controller';
import { SupervisionPresenter } from './supervision.presenter';
import { SupervisionsController } from './supervisions.controller';

@Module({
  imports: [ItemModule],
  controllers: [SupervisionsController, SupervisionItemsController],
  providers: [OpenSupervision, SupervisionPresenter],
})
export class SupervisionModule {}
