import { Readable } from 'node:stream';
import { BusinessDay } from '@application/ports/business-day';
import { LedgerQueries, type LedgerRow } from '@application/ports/ledger-queries';
import { TableWriter } from '@application/ports/table-writer';
import { LEDGER_COLUMNS } from '@domain/report/ledger';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { toFilter } from '../item/item-filter';
import { LedgerPresenter } from './ledger.presenter';
import { LedgerExportQuery } from './report.input';

const MEDIA_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

@ApiTags('reports')
@Controller('items/export')
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly presenter: LedgerPresenter,
    private readonly writer: TableWriter,
    private readonly businessDay: BusinessDay,
  ) {}

  /** The ledger (整改台账) with every filter of the list, written while it is read. */
  @Get()
  @Require('items.read')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() { format = 'xlsx', ...query }: LedgerExportQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pages = await opened(this.queries.stream(actor, toFilter(query), query.sort ?? 'number'));
    const rows = this.presenter.cells(pages);
    const table = { name: '整改台账', columns: LEDGER_COLUMNS, rows };
    const day = query.asOf ?? (await this.businessDay.today());
    asAttachment(reply, `整改台账-${day}.${format}`, MEDIA_TYPES[format]);
    return new StreamableFile(Readable.from(this.writer[format](table)));
  }
}

/** Reads the first page before anything is sent, so that a wrong filter is still answered with a problem. */
async function opened(pages: AsyncIterable<LedgerRow[]>): Promise<AsyncIterable<LedgerRow[]>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    for (let page = first; !page.done; page = await iterator.next()) yield page.value;
  })();
}
