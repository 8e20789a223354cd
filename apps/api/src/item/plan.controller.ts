import { SubmitPlan } from '@application/item/submit-plan';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { PlanBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/plan')
export class PlanController {
  constructor(
    private readonly submitPlan: SubmitPlan,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async submit(
    @IdParam('itemId') itemId: string,
    @Body() body: PlanBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.submitPlan.run(
      actor,
      itemId,
      { goal: body.goal, measures: body.measures.map((one) => ({ ...one, handlerId: one.handlerId ?? null })) },
      expected,
    );
    return this.answer.of(itemId, actor);
  }
}
