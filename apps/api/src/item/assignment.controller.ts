import { AssignItem } from '@application/item/assign-item';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { AssignmentBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/assignment')
export class AssignmentController {
  constructor(
    private readonly assignItem: AssignItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Put()
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async assign(
    @IdParam('itemId') itemId: string,
    @Body() body: AssignmentBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.assignItem.run(
      actor,
      itemId,
      {
        ...body,
        cooperatingUnitIds: body.cooperatingUnitIds ?? [],
        handlerPostId: body.handlerPostId ?? null,
        dueRule: body.dueRule === undefined ? undefined : body.dueRule || null,
        dueFollowsRule: body.dueFollowsRule ?? null,
        reason: body.reason || null,
      },
      expected,
    );
    return this.answer.of(itemId, actor);
  }
}
