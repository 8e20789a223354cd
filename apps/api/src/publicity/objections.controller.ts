import { DecideObjection } from '@application/publicity/decide-objection';
import { RecordObjection } from '@application/publicity/record-objection';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from '../item/item-answer';
import { ItemView } from '../item/item.view';
import { ObjectionView } from '../item/publicity.view';
import { ObjectionBody, ObjectionDecisionBody } from './publicity.input';

/** 异议 to what is published, from anybody: recorded by one of the office, decided by another. */
@ApiTags('publicity')
@Controller()
export class ObjectionsController {
  constructor(
    private readonly recordObjection: RecordObjection,
    private readonly decideObjection: DecideObjection,
    private readonly answer: ItemAnswer,
  ) {}

  @Post('items/:itemId/objections')
  @Require('items.act')
  @ApiCreatedResponse({ type: ObjectionView })
  async record(
    @IdParam('itemId') itemId: string,
    @Body() { raisedBy, channel, text, receivedOn }: ObjectionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ObjectionView> {
    const input = { raisedBy: raisedBy || null, channel, text, receivedOn };
    const id = await this.recordObjection.run(actor, itemId, input, expected);
    const { publicities } = await this.answer.of(itemId, actor);
    return publicities.flatMap(({ objections }) => objections).find((one) => one.id === id)!;
  }

  @Put('objections/:objectionId/decision')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async decide(
    @IdParam('objectionId') objectionId: string,
    @Body() { outcome, reason, newDueOn = null }: ObjectionDecisionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    const ruling = { outcome, reason, newDueOn };
    return this.answer.of(await this.decideObjection.run(actor, objectionId, ruling, expected), actor);
  }
}
