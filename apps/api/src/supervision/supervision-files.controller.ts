import { ReceiveFile } from '@application/evidence/receive-file';
import { Names } from '@application/ports/names';
import { SupervisionQueries } from '@application/ports/supervision-queries';
import { type SupervisionFile, SupervisionFiles } from '@application/ports/supervision-files';
import { AttachFile } from '@application/supervision/attach-file';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { refuseFields } from '../http/multipart';
import { withReceivedFile } from '../http/received-file';
import { DocumentForm } from './proposal.input';
import { SupervisionFilePageView, SupervisionFileView } from './supervision-file.view';

/** The documents a list stands on. */
@ApiTags('supervisions')
@Controller('supervisions/:supervisionId/files')
export class SupervisionFilesController {
  constructor(
    private readonly supervisions: SupervisionQueries,
    private readonly receiveFile: ReceiveFile,
    private readonly attachFile: AttachFile,
    private readonly files: SupervisionFiles,
    private readonly names: Names,
  ) {}

  @Post()
  @Require('supervisions.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentForm })
  @ApiCreatedResponse({ type: SupervisionFileView })
  async attach(
    @IdParam('supervisionId') supervisionId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SupervisionFileView> {
    // Asked before the content is read.
    await this.supervisions.one(actor, supervisionId);
    return withReceivedFile(request, this.receiveFile, async (fields, file) => {
      refuseFields(fields);
      const id = await this.attachFile.run(actor, supervisionId, file);
      const [view] = await this.views([await this.files.one(actor, id)]);
      return view!;
    });
  }

  @Get()
  @Require('supervisions.read')
  @ApiOkResponse({ type: SupervisionFilePageView })
  async list(
    @IdParam('supervisionId') supervisionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SupervisionFilePageView> {
    return { data: await this.views(await this.files.of(actor, supervisionId)), nextCursor: null };
  }

  private async views(files: readonly SupervisionFile[]): Promise<SupervisionFileView[]> {
    const book = await this.names.book(files.map(({ uploadedBy }) => uploadedBy));
    return files.map(({ id, fileName, sha256, size, mediaType, uploadedBy, at }) => ({
      id,
      fileName,
      sha256,
      size,
      mediaType,
      uploadedBy: { id: uploadedBy, name: book.person(uploadedBy) },
      at,
    }));
  }
}
