import { AddChannel } from '@application/channel/add-channel';
import { ChangeChannel } from '@application/channel/change-channel';
import { PauseChannel } from '@application/channel/pause-channel';
import { RemoveChannel } from '@application/channel/remove-channel';
import { ResendDeliveries } from '@application/channel/resend-deliveries';
import { ResendDelivery } from '@application/channel/resend-delivery';
import { SealedTargets } from '@application/channel/sealed-targets';
import { TestChannel } from '@application/channel/test-channel';
import { Administering } from '@application/unit/administering';
import { Module } from '@nestjs/common';
import { ChannelPauseController } from './channel-pause.controller';
import { ChannelResendsController } from './channel-resends.controller';
import { ChannelPresenter } from './channel.presenter';
import { ChannelsController, ChannelTestsController } from './channels.controller';
import { DeliveriesController } from './deliveries.controller';

@Module({
  controllers: [
    ChannelsController,
    ChannelTestsController,
    ChannelPauseController,
    ChannelResendsController,
    DeliveriesController,
  ],
  providers: [
    Administering,
    SealedTargets,
    AddChannel,
    ChangeChannel,
    PauseChannel,
    RemoveChannel,
    TestChannel,
    ResendDelivery,
    ResendDeliveries,
    ChannelPresenter,
  ],
})
export class ChannelAdministrationModule {}
