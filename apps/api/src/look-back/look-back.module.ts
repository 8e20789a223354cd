import { Module } from '@nestjs/common';
import { ItemModule } from '../item/item.module';
import { LookBackDeedsController } from './look-back-deeds.controller';
import { LookBackPresenter } from './look-back.presenter';
import { LookBacksController } from './look-backs.controller';
import { RoundPresenter } from './round.presenter';
import { RoundsController } from './rounds.controller';

@Module({
  imports: [ItemModule],
  controllers: [LookBacksController, LookBackDeedsController, RoundsController],
  providers: [LookBackPresenter, RoundPresenter],
})
export class LookBackModule {}
