import { Proposals } from '@application/ports/proposals';
import { ConfirmProposal } from '@application/supervision/confirm-proposal';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ItemAnswer } from '../item/item-answer';
import { ConfirmationBody } from './proposal.input';
import { presentProposal } from './proposal.presenter';
import { ConfirmedItemsView, ProposalView } from './proposal.view';

@ApiTags('proposals')
@Controller('proposals/:proposalId')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly confirmProposal: ConfirmProposal,
    private readonly answer: ItemAnswer,
  ) {}

  @Get()
  @Require('supervisions.write')
  @ApiOkResponse({ type: ProposalView })
  async show(@IdParam('proposalId') proposalId: string, @CurrentActor() actor: Actor): Promise<ProposalView> {
    return presentProposal(await this.proposals.one(actor, proposalId));
  }

  /** Makes the listed problems draft items, in the order given; what is not listed is left out. Once. */
  @Post('confirmation')
  @Require('supervisions.write')
  @ApiCreatedResponse({ type: ConfirmedItemsView })
  async confirm(
    @IdParam('proposalId') proposalId: string,
    @Body() body: ConfirmationBody,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmedItemsView> {
    const ids = await this.confirmProposal.run(actor, proposalId, body.items);
    return { data: await this.answer.all(ids, actor), nextCursor: null };
  }
}
