import { Proposals } from '@application/ports/proposals';
import { SupervisionQueries } from '@application/ports/supervision-queries';
import { ProposeItems } from '@application/supervision/propose-items';
import { ReceiveDocument } from '@application/supervision/receive-document';
import type { Actor } from '@domain/unit/actor';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { receiveForm, refuseFields } from '../http/multipart';
import { DocumentForm } from './proposal.input';
import { presentProposal } from './proposal.presenter';
import { ProposalView } from './proposal.view';

@ApiTags('proposals')
@Controller('supervisions/:supervisionId/proposals')
export class SupervisionProposalsController {
  constructor(
    private readonly supervisions: SupervisionQueries,
    private readonly receiveDocument: ReceiveDocument,
    private readonly proposeItems: ProposeItems,
    private readonly proposals: Proposals,
  ) {}

  /** Reads a letter, plan or report into a proposed issue list. Nothing is made before it is confirmed. */
  @Post()
  @Require('supervisions.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentForm })
  @ApiCreatedResponse({ type: ProposalView })
  async propose(
    @IdParam('supervisionId') supervisionId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    // Asked before the content is read.
    await this.supervisions.one(actor, supervisionId);
    const { fields, file } = await receiveForm(
      request,
      (content, name) => this.receiveDocument.run(content, name),
      () => undefined,
    );
    refuseFields(fields);
    const id = await this.proposeItems.run(actor, supervisionId, file);
    return presentProposal(await this.proposals.one(actor, id));
  }
}
