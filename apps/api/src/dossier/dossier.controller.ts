import { Readable } from 'node:stream';
import { PrepareDossier } from '@application/dossier/prepare-dossier';
import { ArchiveWriter } from '@application/ports/archive-writer';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { DossierPatience } from './dossier-patience';

const ZIP = 'application/zip';

@ApiTags('items')
@Controller('items/:itemId/dossier')
export class DossierController {
  constructor(
    private readonly dossiers: PrepareDossier,
    private readonly archive: ArchiveWriter,
    private readonly patience: DossierPatience,
  ) {}

  /** 一案一档: the whole file of an item with the proofs that nothing of it was changed, for whoever sees the item. */
  @Get()
  @Require('items.read')
  @ApiProduces(ZIP)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @IdParam('itemId') itemId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, at, files } = await this.patience.untilSealed(() => this.dossiers.run(actor, itemId));
    asAttachment(reply, fileName, ZIP);
    return new StreamableFile(Readable.from(this.archive.zip(files, at), { objectMode: false }));
  }
}
