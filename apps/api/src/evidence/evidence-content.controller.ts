import { Readable } from 'node:stream';
import { BlobStore } from '@application/ports/blob-store';
import { EvidenceRecords } from '@application/ports/evidence-records';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';

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
    const { sha256, size, fileName, mediaType } = await this.records.one(actor, evidenceId);
    const tag = `"${sha256}"`;
    reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
    if (known === tag) return void reply.status(304).send();
    const content = await this.blobs.open(sha256);
    if (!content) throw new Error(`the store does not hold ${sha256}`);
    asAttachment(reply, fileName, mediaType).header('Content-Length', size);
    return void reply.send(Readable.from(content, { objectMode: false }));
  }
}
