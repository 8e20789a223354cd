import { SupervisionQueries } from '@application/ports/supervision-queries';
import { PasteItems } from '@application/supervision/paste-items';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ItemAnswer } from '../item/item-answer';
import { PastedItemsBody } from './proposal.input';
import { PastedItemsView } from './proposal.view';

@ApiTags('items')
@Controller('supervisions/:supervisionId/pasted-items')
export class PastedItemsController {
  constructor(
    private readonly supervisions: SupervisionQueries,
    private readonly pasteItems: PasteItems,
    private readonly answer: ItemAnswer,
  ) {}

  /** Draft items from a pasted list: all lines, or as a person confirmed them, or none where one is wrong. A dry run says what would be made. */
  @Post()
  @Require('supervisions.write')
  @ApiCreatedResponse({ type: PastedItemsView })
  async paste(
    @IdParam('supervisionId') supervisionId: string,
    @Body() { text, items, dryRun }: PastedItemsBody,
    @CurrentActor() actor: Actor,
  ): Promise<PastedItemsView> {
    await this.supervisions.one(actor, supervisionId);
    const { items: proposed, warnings, errors } = await this.pasteItems.look(actor, text);
    if (dryRun) return { data: [], nextCursor: null, proposed, warnings, errors };
    const ids = await this.pasteItems.run(actor, supervisionId, text, items ?? null);
    return { data: await this.answer.all(ids, actor), nextCursor: null, proposed, warnings, errors };
  }
}
