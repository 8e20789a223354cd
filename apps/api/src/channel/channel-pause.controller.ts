import { PauseChannel } from '@application/channel/pause-channel';
import type { Actor } from '@domain/unit/actor';
import { Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';

@ApiTags('channels')
@Controller('channels/:channelId/pause')
export class ChannelPauseController {
  constructor(private readonly pauseChannel: PauseChannel) {}

  @Put()
  @Require('channels.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  pause(@IdParam('channelId') channelId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.pauseChannel.run(actor, channelId, true);
  }

  @Delete()
  @Require('channels.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  resume(@IdParam('channelId') channelId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.pauseChannel.run(actor, channelId, false);
  }
}
