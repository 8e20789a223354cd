import { DraftItems } from '@application/item/draft-items';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ItemAnswer } from '../item/item-answer';
import { DraftItemBody } from '../item/item.input';
import { ItemView } from '../item/item.view';

@ApiTags('items')
@Controller('supervisions/:supervisionId/items')
export class SupervisionItemsController {
  constructor(
    private readonly draftItems: DraftItems,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('supervisions.write')
  @ApiCreatedResponse({ type: ItemView })
  async draft(
    @IdParam('supervisionId') supervisionId: string,
    @Body() body: DraftItemBody,
    @CurrentActor() actor: Actor,
  ): Promise<ItemView> {
    const draft = {
      title: body.title,
      manifestation: body.manifestation ?? null,
      cause: body.cause ?? null,
      nature: body.nature,
      severity: body.severity ?? ('normal' as const),
      remediationType: body.remediationType,
      category: body.category ?? null,
      aspect: body.aspect ?? null,
      legalBasis: body.legalBasis ?? null,
      dueRule: body.dueRule ?? null,
      sourceQuote: null,
      sourceLine: null,
    };
    const [id] = await this.draftItems.run(actor, supervisionId, [draft]);
    return this.answer.of(id!, actor);
  }
}
