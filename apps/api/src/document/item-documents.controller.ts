import { DocumentQueries } from '@application/ports/document-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { DocumentPresenter } from './document.presenter';
import { DocumentPageView } from './document.view';

/** The official documents of an item, oldest first: all of them, a ladder has no more rungs than fit on a page. */
@ApiTags('documents')
@Controller('items/:itemId/documents')
export class ItemDocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly presenter: DocumentPresenter,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: DocumentPageView })
  async list(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<DocumentPageView> {
    const lines = await this.queries.ofItem(actor, itemId);
    if (!lines) throw new DomainError('item.not_found', '没有这个事项，或者您无权查看。');
    return { data: await this.presenter.list(lines), nextCursor: null };
  }
}
