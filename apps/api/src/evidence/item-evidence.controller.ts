import { ReceiveFile } from '@application/evidence/receive-file';
import { AddEvidence } from '@application/item/add-evidence';
import { AdmitEvidence } from '@application/item/admit-evidence';
import type { Actor } from '@domain/unit/actor';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { checkShape } from '../http/input.pipe';
import { withReceivedFile } from '../http/received-file';
import { EvidenceFields, EvidenceForm } from './evidence.input';
import { AddedEvidenceView } from './evidence.view';

@ApiTags('evidence')
@Controller('items/:itemId/evidence')
export class ItemEvidenceController {
  constructor(
    private readonly admitEvidence: AdmitEvidence,
    private readonly receiveFile: ReceiveFile,
    private readonly addEvidence: AddEvidence,
  ) {}

  @Post()
  @Require('items.act')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: EvidenceForm })
  @ApiCreatedResponse({ type: AddedEvidenceView })
  async add(
    @IdParam('itemId') itemId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<AddedEvidenceView> {
    await this.admitEvidence.run(actor, itemId, expected);
    return withReceivedFile(request, this.receiveFile, async (fields, file) => {
      const { kind, evidenceOn, measureId = null } = await checkShape(EvidenceFields, fields);
      const { fileName, mediaType, needsScan, content } = file;
      const facts = { kind, evidenceOn, measureId, fileName, mediaType, needsScan };
      return this.addEvidence.run(actor, itemId, facts, content, expected);
    });
  }
}
