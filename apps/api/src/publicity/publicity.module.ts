import { ChangePublicity } from '@application/publicity/change-publicity';
import { Module } from '@nestjs/common';
import { ItemModule } from '../item/item.module';
import { SupervisionPresenter } from '../supervision/supervision.presenter';
import { ObjectionsController } from './objections.controller';
import { PublicitiesController } from './publicities.controller';
import { PublicityEndController } from './publicity-end.controller';
import { SupervisionPublicityController } from './supervision-publicity.controller';

@Module({
  imports: [ItemModule],
  controllers: [ObjectionsController, PublicityEndController, PublicitiesController, SupervisionPublicityController],
  providers: [ChangePublicity, SupervisionPresenter],
})
export class PublicityModule {}
