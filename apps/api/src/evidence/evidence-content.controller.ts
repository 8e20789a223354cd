import { BlobStore } from '@application/ports/blob-store';
import { EvidenceRecords } from '@application/ports/evidence-records';
import { refuseUnusable } from '@domain/evidence/scan-state';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { sendContent } from '../http/send-content';

@ApiTags('evidence')
@Controller('evidence/:evidenceId/content')
export class EvidenceContentController {
  constructor(
    private readonly records: EvidenceRecords,
    private readonly blobs: BlobStore,
  ) {}

  @Get()
  @Require('items.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @IdParam('evidenceId') evidenceId: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const evidence = await this.records.one(actor, evidenceId);
    refuseUnusable(evidence);
    await sendContent(reply, this.blobs, evidence, known);
  }
}
