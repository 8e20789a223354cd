import { BlobStore } from '@application/ports/blob-store';
import { DisputeQueries } from '@application/ports/dispute-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { sendContent } from '../http/send-content';

/** The file behind a dispute. */
@ApiTags('items')
@Controller('disputes/:disputeId/content')
export class DisputeContentController {
  constructor(
    private readonly disputes: DisputeQueries,
    private readonly blobs: BlobStore,
  ) {}

  @Get()
  @Require('items.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @IdParam('disputeId') disputeId: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { sha256, size, fileName, mediaType } = await this.disputes.one(actor, disputeId);
    if (!sha256 || !size || !fileName || !mediaType) throw new DomainError('file.not_found', '这份异议没有附件。');
    await sendContent(reply, this.blobs, { sha256, size, fileName, mediaType }, known);
  }
}
