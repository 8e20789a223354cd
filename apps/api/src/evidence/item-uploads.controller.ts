import { StartUpload } from '@application/evidence/start-upload';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { ItemQueries } from '@application/ports/item-queries';
import { Uploads } from '@application/ports/uploads';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { UploadInput } from './upload.input';
import { presentUpload } from './upload.presenter';
import { UploadPageView, UploadView } from './upload.view';

/** Files that come in pieces: begun here, found again here after the page was closed. */
@ApiTags('evidence')
@Controller('items/:itemId/uploads')
export class ItemUploadsController {
  constructor(
    private readonly admitEvidence: AdmitEvidence,
    private readonly startUpload: StartUpload,
    private readonly items: ItemQueries,
    private readonly uploads: Uploads,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: UploadView })
  async start(
    @IdParam('itemId') itemId: string,
    @Body() { fileName, size }: UploadInput,
    @CurrentActor() actor: Actor,
  ): Promise<UploadView> {
    await this.admitEvidence.run(actor, itemId, null);
    return presentUpload({ ...(await this.startUpload.run(actor, itemId, { fileName, size })), answer: null });
  }

  /** One's own, unfinished. */
  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: UploadPageView })
  async list(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<UploadPageView> {
    await this.items.file(actor, itemId);
    return { data: (await this.uploads.ofItem(actor, itemId)).map(presentUpload), nextCursor: null };
  }
}
