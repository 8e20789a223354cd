import { ResendDelivery } from '@application/channel/resend-delivery';
import { ChannelQueries } from '@application/ports/channel-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { DeliveryQuery } from './channel.input';
import { ChannelPresenter } from './channel.presenter';
import { DeliveryPageView } from './channel.view';

/** 外发记录: what went out, or did not, and why. */
@ApiTags('channels')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly queries: ChannelQueries,
    private readonly presenter: ChannelPresenter,
    private readonly resendDelivery: ResendDelivery,
  ) {}

  @Get()
  @Require('channels.write')
  @ApiOkResponse({ type: DeliveryPageView })
  async list(@Query() query: DeliveryQuery, @CurrentActor() actor: Actor): Promise<DeliveryPageView> {
    const { limit = 50, cursor = null, count = false, ...filter } = query;
    const page = await this.queries.deliveries(actor, filter, { limit, cursor, count });
    return { ...page, data: page.data.map((line) => this.presenter.delivery(line)) };
  }

  @Post(':deliveryId/resends')
  @Require('channels.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  resend(@IdParam('deliveryId') deliveryId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.resendDelivery.run(actor, deliveryId);
  }
}
