import { PauseItem } from '@application/item/pause-item';
import { ResumeItem } from '@application/item/resume-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ItemView } from './item.view';
import { PauseBody, ResumptionBody } from './pause.input';

@ApiTags('items')
@Controller('items/:itemId/pause')
export class PauseController {
  constructor(
    private readonly pauseItem: PauseItem,
    private readonly resumeItem: ResumeItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async pause(
    @IdParam('itemId') itemId: string,
    @Body() body: PauseBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.pauseItem.run(actor, itemId, body, expected);
    return this.answer.of(itemId, actor);
  }

  @Put('resumption')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async resume(
    @IdParam('itemId') itemId: string,
    @Body() body: ResumptionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.resumeItem.run(actor, itemId, body.note || null, expected);
    return this.answer.of(itemId, actor);
  }
}
