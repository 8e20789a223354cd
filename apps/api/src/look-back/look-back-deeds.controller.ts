import { CancelLookBack } from '@application/look-back/cancel-look-back';
import { ChangeLookBack } from '@application/look-back/change-look-back';
import { RecordLookBack } from '@application/look-back/record-look-back';
import { LookBackQueries } from '@application/ports/look-back-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { LookBackCancellationBody, LookBackChangeBody, LookBackResultBody } from './look-back.input';
import { LookBackPresenter } from './look-back.presenter';
import { LookBackView } from './look-back.view';

/** What may be done with one look-back: its result, another date or person, or its end. */
@ApiTags('look-backs')
@Controller('look-backs/:lookBackId')
export class LookBackDeedsController {
  constructor(
    private readonly recordLookBack: RecordLookBack,
    private readonly changeLookBack: ChangeLookBack,
    private readonly cancelLookBack: CancelLookBack,
    private readonly queries: LookBackQueries,
    private readonly presenter: LookBackPresenter,
  ) {}

  /** A rebound reopens the item: a new cycle with the date given. */
  @Put('result')
  @Require('items.act')
  @ApiOkResponse({ type: LookBackView })
  async record(
    @IdParam('lookBackId') id: string,
    @Body() { result, findings, people, visitedOn, newDueOn = null }: LookBackResultBody,
    @CurrentActor() actor: Actor,
  ): Promise<LookBackView> {
    await this.recordLookBack.run(actor, id, { result, findings, people, visitedOn, newDueOn });
    return this.show(id, actor);
  }

  @Put('plan')
  @Require('items.act')
  @ApiOkResponse({ type: LookBackView })
  async change(
    @IdParam('lookBackId') id: string,
    @Body() { dueOn, assigneeId, reason }: LookBackChangeBody,
    @CurrentActor() actor: Actor,
  ): Promise<LookBackView> {
    await this.changeLookBack.run(actor, id, { dueOn, assigneeId: assigneeId ?? null, reason });
    return this.show(id, actor);
  }

  @Put('cancellation')
  @Require('items.act')
  @ApiOkResponse({ type: LookBackView })
  async cancel(
    @IdParam('lookBackId') id: string,
    @Body() { reason }: LookBackCancellationBody,
    @CurrentActor() actor: Actor,
  ): Promise<LookBackView> {
    await this.cancelLookBack.run(actor, id, reason);
    return this.show(id, actor);
  }

  private async show(id: string, actor: Actor): Promise<LookBackView> {
    const { today, ...line } = await this.queries.one(actor, id);
    const { data } = await this.presenter.page({ data: [line], nextCursor: null, today }, actor);
    return data[0]!;
  }
}
