import { ReceivePart } from '@application/evidence/receive-part';
import { AdmitEvidence } from '@application/item/admit-evidence';
import { Uploads } from '@application/ports/uploads';
import { DomainError } from '@domain/errors';
import { partSize } from '@domain/evidence/upload';
import type { Actor } from '@domain/unit/actor';
import { Controller, Headers, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { contentDigest } from '../http/content-digest';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { bytesOf } from '../http/raw-body';
import { UploadPartView } from './upload.view';

/** A piece of a file as it is, without a form around it. */
@ApiTags('evidence')
@Controller('uploads/:uploadId/parts/:start')
export class UploadPartsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly admitEvidence: AdmitEvidence,
    private readonly receivePart: ReceivePart,
  ) {}

  @Put()
  @Require('items.act')
  @ApiConsumes('application/octet-stream')
  @ApiParam({ name: 'start', schema: { type: 'integer', minimum: 0 } })
  @ApiHeader({ name: 'Content-Digest', required: true, description: 'sha-256=:base64: (RFC 9530)' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: UploadPartView })
  async put(
    @IdParam('uploadId') uploadId: string,
    @Param('start') start: string,
    @Headers('content-digest') digest: string | undefined,
    @Headers('content-length') length: string | undefined,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<UploadPartView> {
    const upload = await this.uploads.one(actor, uploadId);
    const sha256 = contentDigest(digest);
    const from = /^\d{1,15}$/.test(start) ? Number(start) : Number.NaN;
    const size = partSize(upload, from);
    const there = upload.parts.find((part) => part.start === from);
    // Asked before the content is read, which a repeat need not be at all.
    if (there?.sha256 === sha256) return there;
    await this.admitEvidence.run(actor, upload.itemId, null);
    if (Number(length) !== size)
      throw DomainError.at('/Content-Length', 'input.invalid', `这个分片应为 ${size} 字节。`);
    return this.receivePart.run(actor, upload, from, sha256, bytesOf(request));
  }
}
