import { SupervisionQueries } from '@application/ports/supervision-queries';
import { ChangeFeedbackDate } from '@application/supervision/change-feedback-date';
import { PreviewFeedbackDate } from '@application/supervision/preview-feedback-date';
import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, HttpCode, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarPreviewView } from '../deadline/calendar.view';
import { PlanPreviewPresenter } from '../deadline/plan-preview.presenter';
import { PreviewQuery } from '../deadline/preview-query';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IsDay } from '../http/shape';
import { SupervisionPresenter } from './supervision.presenter';
import { SupervisionView } from './supervision.view';

class FeedbackBody {
  @IsDay() feedbackOn!: Day;
}

@ApiTags('supervisions')
@Controller('supervisions/:supervisionId/feedback')
export class FeedbackController {
  constructor(
    private readonly changeFeedbackDate: ChangeFeedbackDate,
    private readonly previewFeedbackDate: PreviewFeedbackDate,
    private readonly previews: PlanPreviewPresenter,
    private readonly queries: SupervisionQueries,
    private readonly presenter: SupervisionPresenter,
  ) {}

  /** Puts the day of the feedback right; dates that are counted from it move with it. */
  @Put()
  @Require('supervisions.write')
  @ApiOkResponse({ type: SupervisionView })
  async change(
    @IdParam('supervisionId') supervisionId: string,
    @Body() { feedbackOn }: FeedbackBody,
    @CurrentActor() actor: Actor,
  ): Promise<SupervisionView> {
    await this.changeFeedbackDate.run(actor, supervisionId, feedbackOn);
    const [view] = await this.presenter.all([await this.queries.one(actor, supervisionId)]);
    return view!;
  }

  /** Which dates would move. Nothing is written; whoever goes away ends it. */
  @Post('previews')
  @HttpCode(200)
  @Require('supervisions.write')
  @ApiOkResponse({ type: CalendarPreviewView })
  async preview(
    @IdParam('supervisionId') supervisionId: string,
    @Body() { feedbackOn }: FeedbackBody,
    @CurrentActor() actor: Actor,
    @Query() { format = 'json' }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarPreviewView | StreamableFile | null> {
    const pages = await this.previewFeedbackDate.run(actor, supervisionId, feedbackOn);
    return this.previews.answer(pages, { request, reply, format });
  }
}
