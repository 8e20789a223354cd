import { type ReceivedFile, ReceiveFile } from '@application/evidence/receive-file';
import { AdmitDispute } from '@application/item/admit-dispute';
import { RaiseDispute } from '@application/item/raise-dispute';
import type { Actor } from '@domain/unit/actor';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { checkShape } from '../http/input.pipe';
import { withReceivedFile } from '../http/received-file';
import { DisputeBody } from './dispute.input';
import { DisputeView } from './dispute.view';
import { ItemAnswer } from './item-answer';

/** 异议: as JSON, or as a form where a file stands behind it. */
@ApiTags('items')
@Controller('items/:itemId/disputes')
export class ItemDisputesController {
  constructor(
    private readonly admitDispute: AdmitDispute,
    private readonly receiveFile: ReceiveFile,
    private readonly raiseDispute: RaiseDispute,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: DisputeBody, description: '带附件时用 multipart/form-data，文件放在 file 字段' })
  @ApiCreatedResponse({ type: DisputeView })
  async raise(
    @IdParam('itemId') itemId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<DisputeView> {
    const raise = async (fields: unknown, file: ReceivedFile | null): Promise<DisputeView> => {
      const { kind, reason, proposedUnit } = await checkShape(DisputeBody, fields);
      const input = { kind, reason, proposedUnit: proposedUnit || null };
      const id = await this.raiseDispute.run(actor, itemId, input, file, expected);
      return (await this.answer.of(itemId, actor)).disputes.find((one) => one.id === id)!;
    };
    if (!request.isMultipart()) return raise(request.body, null);
    await this.admitDispute.run(actor, itemId, expected);
    return withReceivedFile(request, this.receiveFile, raise);
  }
}
