import { DecideExtension } from '@application/item/decide-extension';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ExtensionDecisionBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('extensions/:extensionId/decision')
export class ExtensionDecisionController {
  constructor(
    private readonly decideExtension: DecideExtension,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async decide(
    @IdParam('extensionId') extensionId: string,
    @Body() body: ExtensionDecisionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    const decision = { outcome: body.outcome, dueOn: body.dueOn ?? null, reason: body.reason ?? null };
    const itemId = await this.decideExtension.run(actor, extensionId, decision, expected);
    return this.answer.of(itemId, actor);
  }
}
