import { ConfirmRound } from '@application/look-back/confirm-round';
import { DrawRound } from '@application/look-back/draw-round';
import { LookBackQueries } from '@application/ports/look-back-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { PageQuery } from '../http/paging';
import { RoundBody } from './look-back.input';
import { RoundPageView, RoundView } from './look-back.view';
import { RoundPresenter } from './round.presenter';

/** 回头看计划: a sample of closed items, drawn by unit and risk, shown with its reasons before it is confirmed. */
@ApiTags('look-backs')
@Controller('look-back-rounds')
export class RoundsController {
  constructor(
    private readonly drawRound: DrawRound,
    private readonly confirmRound: ConfirmRound,
    private readonly queries: LookBackQueries,
    private readonly presenter: RoundPresenter,
  ) {}

  @Get()
  @Require('lookBacks.plan')
  @ApiOkResponse({ type: RoundPageView })
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<RoundPageView> {
    const { limit = 50, cursor, count = false } = query;
    return this.presenter.page(await this.queries.rounds(actor, { limit, cursor: cursor ?? null, count }));
  }

  @Get(':roundId')
  @Require('lookBacks.plan')
  @ApiOkResponse({ type: RoundView })
  async show(@IdParam('roundId') roundId: string, @CurrentActor() actor: Actor): Promise<RoundView> {
    return this.presenter.one(await this.queries.round(actor, roundId));
  }

  /** Nothing is planned yet. */
  @Post()
  @Require('lookBacks.plan')
  @ApiCreatedResponse({ type: RoundView })
  async draw(@Body() body: RoundBody, @CurrentActor() actor: Actor): Promise<RoundView> {
    const terms = {
      title: body.title,
      mode: body.mode,
      amount: body.amount,
      supervisionId: body.supervisionId ?? null,
      unitIds: body.unitIds ?? [],
      closedFrom: body.closedFrom ?? null,
      closedTo: body.closedTo ?? null,
      dueOn: body.dueOn,
      assigneeId: body.assigneeId ?? null,
    };
    return this.show(await this.drawRound.run(actor, terms), actor);
  }

  @Put(':roundId/confirmation')
  @Require('lookBacks.plan')
  @ApiOkResponse({ type: RoundView })
  async confirm(@IdParam('roundId') roundId: string, @CurrentActor() actor: Actor): Promise<RoundView> {
    await this.confirmRound.run(actor, roundId);
    return this.show(roundId, actor);
  }
}
