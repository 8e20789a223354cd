import { RecordProgress } from '@application/item/record-progress';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ProgressBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/progress')
export class ProgressController {
  constructor(
    private readonly recordProgress: RecordProgress,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async record(
    @IdParam('itemId') itemId: string,
    @Body() body: ProgressBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.recordProgress.run(
      actor,
      itemId,
      { text: body.text, percent: body.percent ?? null, measureId: body.measureId ?? null },
      expected,
    );
    return this.answer.of(itemId, actor);
  }
}
