import { UrgeItem } from '@application/item/urge-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { UrgeBody } from './item.input';
import { UrgeView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/urges')
export class UrgesController {
  constructor(
    private readonly urgeItem: UrgeItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: UrgeView })
  async urge(
    @IdParam('itemId') itemId: string,
    @Body() body: UrgeBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<UrgeView> {
    const id = await this.urgeItem.run(actor, itemId, body, expected);
    const item = await this.answer.of(itemId, actor);
    return item.urges.find((one) => one.id === id)!;
  }
}
