import { BlobStore } from '@application/ports/blob-store';
import { SupervisionFiles } from '@application/ports/supervision-files';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { sendContent } from '../http/send-content';

@ApiTags('supervisions')
@Controller('supervision-files/:fileId/content')
export class SupervisionFileContentController {
  constructor(
    private readonly files: SupervisionFiles,
    private readonly blobs: BlobStore,
  ) {}

  @Get()
  @Require('supervisions.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @IdParam('fileId') fileId: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, this.blobs, await this.files.one(actor, fileId), known);
  }
}
