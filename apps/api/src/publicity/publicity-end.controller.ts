import { EndPublicity } from '@application/publicity/end-publicity';
import type { Actor } from '@domain/unit/actor';
import { Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from '../item/item-answer';
import { ItemView } from '../item/item.view';

@ApiTags('publicity')
@Controller('items/:itemId/publicity/end')
export class PublicityEndController {
  constructor(
    private readonly endPublicity: EndPublicity,
    private readonly answer: ItemAnswer,
  ) {}

  /** Closes what has been shown long enough; before, and while an objection waits, it is refused. */
  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async end(
    @IdParam('itemId') itemId: string,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.endPublicity.run(actor, itemId, expected);
    return this.answer.of(itemId, actor);
  }
}
