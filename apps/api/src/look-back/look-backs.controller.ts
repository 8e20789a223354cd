import { PlanLookBack } from '@application/look-back/plan-look-back';
import { BusinessDay } from '@application/ports/business-day';
import { LookBackQueries } from '@application/ports/look-back-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { LookBackBody, LookBacksQuery } from './look-back.input';
import { LookBackPresenter } from './look-back.presenter';
import { LookBackPageView, LookBackView } from './look-back.view';

/** 回头看: planned, due, overdue, done; a unit sees those of its own items. */
@ApiTags('look-backs')
@Controller()
export class LookBacksController {
  constructor(
    private readonly queries: LookBackQueries,
    private readonly presenter: LookBackPresenter,
    private readonly planLookBack: PlanLookBack,
    private readonly businessDay: BusinessDay,
  ) {}

  @Get('look-backs')
  @Require('items.read')
  @ApiOkResponse({ type: LookBackPageView })
  async list(
    @Query() { limit = 50, cursor, count = false, ...filter }: LookBacksQuery,
    @CurrentActor() actor: Actor,
  ): Promise<LookBackPageView> {
    const soon = await this.presenter.soon(await this.businessDay.today());
    const page = await this.queries.page(actor, { ...filter, soon, limit, cursor: cursor ?? null, count });
    return this.presenter.page(page, actor);
  }

  @Get('look-backs/:lookBackId')
  @Require('items.read')
  @ApiOkResponse({ type: LookBackView })
  async show(@IdParam('lookBackId') lookBackId: string, @CurrentActor() actor: Actor): Promise<LookBackView> {
    const { today, ...line } = await this.queries.one(actor, lookBackId);
    const { data } = await this.presenter.page({ data: [line], nextCursor: null, today }, actor);
    return data[0]!;
  }

  /** Besides what the rules plan. */
  @Post('items/:itemId/look-backs')
  @Require('items.act')
  @ApiCreatedResponse({ type: LookBackView })
  async plan(
    @IdParam('itemId') itemId: string,
    @Body() { dueOn, basis, assigneeId }: LookBackBody,
    @CurrentActor() actor: Actor,
  ): Promise<LookBackView> {
    const id = await this.planLookBack.run(actor, itemId, { dueOn, basis, assigneeId: assigneeId ?? null });
    return this.show(id, actor);
  }
}
