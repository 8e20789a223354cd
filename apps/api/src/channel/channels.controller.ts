import { AddChannel } from '@application/channel/add-channel';
import { ChangeChannel } from '@application/channel/change-channel';
import { RemoveChannel } from '@application/channel/remove-channel';
import { TestChannel } from '@application/channel/test-channel';
import { ChannelQueries } from '@application/ports/channel-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ChannelBody, ChannelChangesBody } from './channel.input';
import { ChannelPresenter } from './channel.presenter';
import { ChannelListView, ChannelTestView, ChannelView } from './channel.view';

/** The ways out of the house, as an administrator keeps them. */
@ApiTags('channels')
@Controller('channels')
export class ChannelsController {
  constructor(
    private readonly queries: ChannelQueries,
    private readonly presenter: ChannelPresenter,
    private readonly addChannel: AddChannel,
    private readonly changing: ChangeChannel,
    private readonly ending: RemoveChannel,
  ) {}

  @Get()
  @Require('channels.write')
  @ApiOkResponse({ type: ChannelListView })
  async list(@CurrentActor() actor: Actor): Promise<ChannelListView> {
    return { data: await this.presenter.channel(await this.queries.channels(actor)), nextCursor: null };
  }

  @Post()
  @Require('channels.write')
  @ApiCreatedResponse({ type: ChannelView })
  async add(@Body() body: ChannelBody, @CurrentActor() actor: Actor): Promise<ChannelView> {
    const id = await this.addChannel.run(actor, { ...body, secret: body.secret || null });
    return this.one(actor, id);
  }

  @Patch(':channelId')
  @Require('channels.write')
  @ApiOkResponse({ type: ChannelView })
  async change(
    @IdParam('channelId') channelId: string,
    @Body() { secret, ...rest }: ChannelChangesBody,
    @CurrentActor() actor: Actor,
  ): Promise<ChannelView> {
    await this.changing.run(actor, channelId, secret === undefined ? rest : { ...rest, secret: secret || null });
    return this.one(actor, channelId);
  }

  @Delete(':channelId')
  @Require('channels.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@IdParam('channelId') channelId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.ending.run(actor, channelId);
  }

  private async one(actor: Actor, id: string): Promise<ChannelView> {
    const lines = (await this.queries.channels(actor)).filter((line) => line.id === id);
    return (await this.presenter.channel(lines))[0]!;
  }
}

/** 测试: one message to see whether it works. */
@ApiTags('channels')
@Controller('channels/:channelId/tests')
export class ChannelTestsController {
  constructor(private readonly testChannel: TestChannel) {}

  @Post()
  @Require('channels.write')
  @ApiCreatedResponse({ type: ChannelTestView })
  async test(@IdParam('channelId') channelId: string, @CurrentActor() actor: Actor): Promise<ChannelTestView> {
    return { deliveryId: await this.testChannel.run(actor, channelId) };
  }
}
