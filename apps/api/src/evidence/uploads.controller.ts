import { AbandonUpload } from '@application/evidence/abandon-upload';
import { AssembleUpload } from '@application/evidence/assemble-upload';
import { AddEvidence } from '@application/item/add-evidence';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { Uploads } from '@application/ports/uploads';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { EvidenceFields } from './evidence.input';
import { AddedEvidenceView } from './evidence.view';
import { presentUpload } from './upload.presenter';
import { UploadView } from './upload.view';

/** One file that comes in pieces: how far it is, what it becomes, or that nobody wants it any more. */
@ApiTags('evidence')
@Controller('uploads/:uploadId')
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly admitEvidence: AdmitEvidence,
    private readonly assembleUpload: AssembleUpload,
    private readonly addEvidence: AddEvidence,
    private readonly abandonUpload: AbandonUpload,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: UploadView })
  async one(@IdParam('uploadId') uploadId: string, @CurrentActor() actor: Actor): Promise<UploadView> {
    return presentUpload(await this.uploads.one(actor, uploadId));
  }

  @Delete()
  @HttpCode(204)
  @Require('items.act')
  @ApiNoContentResponse()
  async abandon(@IdParam('uploadId') uploadId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.abandonUpload.run(actor, uploadId);
  }

  /** Once; whoever asks again gets the same answer, with or without an Idempotency-Key. */
  @Post('evidence')
  @Require('items.act')
  @ApiCreatedResponse({ type: AddedEvidenceView })
  async finish(
    @IdParam('uploadId') uploadId: string,
    @Body() { kind, evidenceOn, measureId = null }: EvidenceFields,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<AddedEvidenceView> {
    const upload = await this.uploads.one(actor, uploadId);
    if (upload.answer) return upload.answer as unknown as AddedEvidenceView;
    await this.admitEvidence.run(actor, upload.itemId, expected);
    const { fileName, mediaType, needsScan, content } = await this.assembleUpload.run(upload);
    try {
      const input = { kind, evidenceOn, measureId, fileName, mediaType, needsScan, uploadId };
      return await this.addEvidence.run(actor, upload.itemId, input, content, expected);
    } finally {
      await content.discard();
    }
  }
}
