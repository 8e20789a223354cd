import { ReceiveFile } from '@application/evidence/receive-file';
import { BlobStore } from '@application/ports/blob-store';
import { ClosureRecords } from '@application/ports/closure-records';
import { AddOnSitePhoto } from '@application/verification/add-on-site-photo';
import { AdmitOnSitePhoto } from '@application/verification/admit-on-site-photo';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { refuseFields } from '../http/multipart';
import { withReceivedFile } from '../http/received-file';
import { sendContent } from '../http/send-content';
import { FileField } from '../http/shape';
import { Id, Text } from '../http/view';

class PhotoForm {
  @FileField() file!: unknown;
}

class AddedPhotoView {
  @Id() id!: string;
  @Text() sha256!: string;
}

/** 现场核查照片, put in by whoever verifies before he decides, and named in his decision. */
@ApiTags('items')
@Controller()
export class OnSitePhotosController {
  constructor(
    private readonly admitPhoto: AdmitOnSitePhoto,
    private readonly receiveFile: ReceiveFile,
    private readonly addPhoto: AddOnSitePhoto,
    private readonly records: ClosureRecords,
    private readonly blobs: BlobStore,
  ) {}

  @Post('items/:itemId/on-site-photos')
  @Require('items.act')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PhotoForm })
  @ApiCreatedResponse({ type: AddedPhotoView })
  async add(
    @IdParam('itemId') itemId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AddedPhotoView> {
    await this.admitPhoto.run(actor, itemId);
    return withReceivedFile(request, this.receiveFile, (fields, file) => {
      refuseFields(fields);
      return this.addPhoto.run(actor, itemId, file);
    });
  }

  @Get('on-site-photos/:photoId/content')
  @Require('items.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @IdParam('photoId') photoId: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendContent(reply, this.blobs, await this.records.photo(actor, photoId), known);
  }
}
