import { DocumentQueries } from '@application/ports/document-queries';
import { DocumentWriter } from '@application/ports/document-writer';
import { chineseDay } from '@domain/day';
import { documentNumber } from '@domain/document/document-kind';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { DocumentPresenter } from './document.presenter';
import { DocumentTextView } from './document.view';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One official document: its words, and the file to print and sign. */
@ApiTags('documents')
@Controller('documents/:documentId')
export class DocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly presenter: DocumentPresenter,
    private readonly writer: DocumentWriter,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: DocumentTextView })
  async show(@IdParam('documentId') id: string, @CurrentActor() actor: Actor): Promise<DocumentTextView> {
    return this.presenter.text(await this.queries.one(actor, id));
  }

  @Get('file')
  @Require('items.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @IdParam('documentId') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const line = await this.queries.one(actor, id);
    const { title, addressee, paragraphs, copyTo } = line.text;
    const number = documentNumber(line);
    const frame = { issuer: line.office, number, addressee, issuedOn: chineseDay(line.issuedOn), copyTo };
    const bytes = await this.writer.docx({ title, paragraphs, frame });
    asAttachment(reply, `${number} ${title}.docx`, DOCX);
    return new StreamableFile(bytes);
  }
}
