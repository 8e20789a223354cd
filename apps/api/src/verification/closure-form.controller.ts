import { ClosureRecords } from '@application/ports/closure-records';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ClosureForms, type WrittenForm } from './closure-forms';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 销号申请表 of a submission, 验收表 (销号审批表 where it closed the item) of a decision. */
@ApiTags('items')
@Controller()
export class ClosureFormController {
  constructor(
    private readonly records: ClosureRecords,
    private readonly forms: ClosureForms,
  ) {}

  @Get('submissions/:submissionId/form')
  @Require('items.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async application(
    @IdParam('submissionId') submissionId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const itemId = await this.records.itemOfSubmission(actor, submissionId);
    return sent(reply, await this.forms.application(actor, itemId, submissionId));
  }

  @Get('verifications/:verificationId/form')
  @Require('items.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async decision(
    @IdParam('verificationId') verificationId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const itemId = await this.records.itemOfVerification(actor, verificationId);
    return sent(reply, await this.forms.decision(actor, itemId, verificationId));
  }
}

function sent(reply: FastifyReply, { bytes, fileName }: WrittenForm): StreamableFile {
  asAttachment(reply, fileName, DOCX);
  return new StreamableFile(bytes);
}
