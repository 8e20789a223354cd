import { TimelineQueries } from '@application/ports/timeline-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { TimelinePresenter } from './timeline.presenter';
import { TimelineView } from './timeline.view';

@ApiTags('items')
@Controller('items/:itemId/timeline')
export class TimelineController {
  constructor(
    private readonly queries: TimelineQueries,
    private readonly presenter: TimelinePresenter,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: TimelineView })
  async show(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<TimelineView> {
    return { data: await this.presenter.thread(await this.queries.of(actor, itemId)) };
  }
}
