import { RecordMechanism } from '@application/item/record-mechanism';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { MechanismBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/mechanisms')
export class MechanismsController {
  constructor(
    private readonly recordMechanism: RecordMechanism,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async record(
    @IdParam('itemId') itemId: string,
    @Body() body: MechanismBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.recordMechanism.run(actor, itemId, { ...body, documentNumber: body.documentNumber ?? null }, expected);
    return this.answer.of(itemId, actor);
  }
}
