import { ResendDeliveries } from '@application/channel/resend-deliveries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ChannelResendBody } from './channel.input';
import { ChannelResendView } from './channel.view';

/** 批量重发 of what did not arrive by one channel. */
@ApiTags('channels')
@Controller('channels/:channelId/resends')
export class ChannelResendsController {
  constructor(private readonly resendDeliveries: ResendDeliveries) {}

  @Post()
  @Require('channels.write')
  @ApiCreatedResponse({ type: ChannelResendView })
  resend(
    @IdParam('channelId') channelId: string,
    @Body() { alsoUnknown }: ChannelResendBody,
    @CurrentActor() actor: Actor,
  ): Promise<ChannelResendView> {
    return this.resendDeliveries.run(actor, channelId, alsoUnknown);
  }
}
