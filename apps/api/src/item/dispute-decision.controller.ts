import { DecideDispute } from '@application/item/decide-dispute';
import { WithdrawDispute } from '@application/item/withdraw-dispute';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { DisputeDecisionBody } from './dispute.input';
import { ItemAnswer } from './item-answer';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('disputes/:disputeId')
export class DisputeDecisionController {
  constructor(
    private readonly decideDispute: DecideDispute,
    private readonly withdrawDispute: WithdrawDispute,
    private readonly answer: ItemAnswer,
  ) {}

  @Put('decision')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async decide(
    @IdParam('disputeId') disputeId: string,
    @Body() body: DisputeDecisionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    const { outcome, reason, dueOn = null, dueFollowsRule = null, title, manifestation, cause, ...staff } = body;
    const words = Object.fromEntries(
      Object.entries({ title, manifestation, cause }).filter(([, value]) => value !== undefined),
    );
    const decision = { outcome, reason, dueOn, dueFollowsRule, words, staff };
    return this.answer.of(await this.decideDispute.run(actor, disputeId, decision, expected), actor);
  }

  @Put('withdrawal')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async withdraw(
    @IdParam('disputeId') disputeId: string,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    return this.answer.of(await this.withdrawDispute.run(actor, disputeId, expected), actor);
  }
}
