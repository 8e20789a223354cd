import { ReceiveItem } from '@application/item/receive-item';
import type { Actor } from '@domain/unit/actor';
import { Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/receipt')
export class ReceiptController {
  constructor(
    private readonly receiveItem: ReceiveItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async receive(
    @IdParam('itemId') itemId: string,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.receiveItem.run(actor, itemId, expected);
    return this.answer.of(itemId, actor);
  }
}
