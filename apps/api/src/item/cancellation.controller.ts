import { CancelItem } from '@application/item/cancel-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { CancellationBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/cancellation')
export class CancellationController {
  constructor(
    private readonly cancelItem: CancelItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async cancel(
    @IdParam('itemId') itemId: string,
    @Body() body: CancellationBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.cancelItem.run(actor, itemId, body.reason, expected);
    return this.answer.of(itemId, actor);
  }
}
