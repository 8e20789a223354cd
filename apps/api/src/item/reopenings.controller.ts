import { ReopenItem } from '@application/item/reopen-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ReopeningBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/reopenings')
export class ReopeningsController {
  constructor(
    private readonly reopenItem: ReopenItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async reopen(
    @IdParam('itemId') itemId: string,
    @Body() body: ReopeningBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.reopenItem.run(actor, itemId, body, expected);
    return this.answer.of(itemId, actor);
  }
}
