import { ReceiveDocument } from '@application/document/receive-document';
import { RecordMinutes } from '@application/document/record-minutes';
import { ReplyToDocument } from '@application/document/reply-to-document';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ItemAnswer } from '../item/item-answer';
import { ItemView } from '../item/item.view';
import { DocumentReplyBody, MinutesBody } from './document.input';

/** What becomes of a document: the unit signs for it and answers it; after an interview the office records the minutes. */
@ApiTags('documents')
@Controller('documents/:documentId')
export class DocumentAnswersController {
  constructor(
    private readonly receiveDocument: ReceiveDocument,
    private readonly replyToDocument: ReplyToDocument,
    private readonly recordMinutes: RecordMinutes,
    private readonly answer: ItemAnswer,
  ) {}

  @Put('receipt')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async receive(@IdParam('documentId') id: string, @CurrentActor() actor: Actor): Promise<ItemView> {
    return this.answer.of(await this.receiveDocument.run(actor, id), actor);
  }

  @Post('replies')
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async reply(
    @IdParam('documentId') id: string,
    @Body() body: DocumentReplyBody,
    @CurrentActor() actor: Actor,
  ): Promise<ItemView> {
    return this.answer.of(await this.replyToDocument.run(actor, id, body.text), actor);
  }

  @Post('minutes')
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async record(
    @IdParam('documentId') id: string,
    @Body() body: MinutesBody,
    @CurrentActor() actor: Actor,
  ): Promise<ItemView> {
    const input = { ...body, problems: body.problems ?? null };
    return this.answer.of(await this.recordMinutes.run(actor, id, input), actor);
  }
}
