import { DecideRung } from '@application/document/decide-rung';
import { RungProposalQueries } from '@application/ports/rung-proposal-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from '../item/item-answer';
import { ItemView } from '../item/item.view';
import { RungDecisionBody, RungProposalsQuery } from './document.input';
import { DocumentPresenter } from './document.presenter';
import { RungProposalPageView } from './document.view';

/** 拟约谈、拟通报、拟移送: what the clock proposes and the coordinator decides. */
@ApiTags('documents')
@Controller('rung-proposals')
export class RungProposalsController {
  constructor(
    private readonly queries: RungProposalQueries,
    private readonly presenter: DocumentPresenter,
    private readonly decideRung: DecideRung,
    private readonly answer: ItemAnswer,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: RungProposalPageView })
  async list(
    @Query() { itemId, limit = 50, cursor, count = false }: RungProposalsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<RungProposalPageView> {
    const query = { itemId: itemId ?? null, limit, cursor: cursor ?? null, count };
    return this.presenter.proposals(await this.queries.waiting(actor, query), actor);
  }

  @Put(':proposalId/decision')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async decide(
    @IdParam('proposalId') proposalId: string,
    @Body() { outcome, reason, replyBy, ...terms }: RungDecisionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    const decision = { outcome, reason: reason ?? null, replyBy: replyBy ?? null, terms };
    return this.answer.of(await this.decideRung.run(actor, proposalId, decision, expected), actor);
  }
}
