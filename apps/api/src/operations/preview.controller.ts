import { PreviewMessages } from '@application/operations/preview-messages';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsCount, Optional } from '../http/shape';
import { PreviewPresenter } from './preview.presenter';
import { ForecastView } from './preview.view';

class PreviewQuery {
  @Optional() @IsCount(1, 60, 'query') days?: number;
}

/** What the clock will say in the coming days, and to whom. */
@ApiTags('jobs')
@Controller('jobs/preview')
export class PreviewController {
  constructor(
    private readonly previewMessages: PreviewMessages,
    private readonly presenter: PreviewPresenter,
  ) {}

  @Get()
  @Require('jobs.read')
  @ApiOkResponse({ type: ForecastView })
  async preview(@Query() { days = 7 }: PreviewQuery, @CurrentActor() actor: Actor): Promise<ForecastView> {
    const { from, to, messages, digestAt, digestsTo, digests, cut } = await this.previewMessages.run(actor, days);
    const data = await this.presenter.forecast(messages, digests);
    return { from, to, total: messages.length, digestAt, digestsTo, digests: digests.length, cut, data };
  }
}
