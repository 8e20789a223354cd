import { Calendars } from '@application/ports/calendars';
import { DocumentWriter } from '@application/ports/document-writer';
import { ExtensionQueries } from '@application/ports/extension-queries';
import { ItemQueries } from '@application/ports/item-queries';
import { Names } from '@application/ports/names';
import { extensionForm, extensionNumber } from '@domain/item/extension-form';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 延期审批表 of a request, decided or not, as a document to edit and sign. */
@ApiTags('items')
@Controller('extensions/:extensionId/form')
export class ExtensionFormController {
  constructor(
    private readonly extensions: ExtensionQueries,
    private readonly items: ItemQueries,
    private readonly names: Names,
    private readonly writer: DocumentWriter,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @Require('items.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @IdParam('extensionId') extensionId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { item, supervision, extensions, extensionReviews } = await this.items.file(
      actor,
      await this.extensions.itemOf(actor, extensionId),
    );
    const extension = extensions.find(({ id }) => id === extensionId)!;
    const reviews = extensionReviews.filter((review) => review.extensionId === extensionId);
    const book = await this.names.book([item.leadUnitId, item.leaderId, item.handlerId, extension.requestedById]);
    const named = (id: string | null, find: (id: string) => string): string => (id ? find(id) : '');
    const bytes = await this.writer.form(
      extensionForm({
        item,
        extension,
        reviews,
        supervisionTitle: supervision.title,
        leadUnit: named(item.leadUnitId, book.unit),
        leader: named(item.leaderId, book.person),
        handler: named(item.handlerId, book.person),
        nameOf: book.person,
        calendar: await this.calendars.current(),
      }),
    );
    asAttachment(reply, `${extensionNumber(extension) ?? '延期审批表'} ${item.number}.docx`, DOCX);
    return new StreamableFile(bytes);
  }
}
