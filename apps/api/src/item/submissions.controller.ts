import { SubmitItem } from '@application/item/submit-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { SubmissionBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/submissions')
export class SubmissionsController {
  constructor(
    private readonly submitItem: SubmitItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async submit(
    @IdParam('itemId') itemId: string,
    @Body() body: SubmissionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.submitItem.run(actor, itemId, body.statement, expected);
    return this.answer.of(itemId, actor);
  }
}
