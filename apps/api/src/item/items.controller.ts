import { EditItem } from '@application/item/edit-item';
import { ItemQueries } from '@application/ports/item-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { toFilter } from './item-filter';
import { EditItemBody, ItemListQuery } from './item.input';
import { ItemPresenter } from './item.presenter';
import { ItemPageView } from './item-line.view';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items')
export class ItemsController {
  constructor(
    private readonly queries: ItemQueries,
    private readonly presenter: ItemPresenter,
    private readonly answer: ItemAnswer,
    private readonly editItem: EditItem,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ItemPageView })
  async list(@Query() query: ItemListQuery, @CurrentActor() actor: Actor): Promise<ItemPageView> {
    const { limit = 50, cursor = null, count = false, ...filter } = query;
    const page = { limit, cursor, count, sort: query.sort ?? 'dueOn' };
    return this.presenter.listed(await this.queries.page(actor, toFilter(filter), page), actor);
  }

  @Get(':itemId')
  @Require('items.read')
  @ApiOkResponse({ type: ItemView })
  show(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<ItemView> {
    return this.answer.of(itemId, actor);
  }

  @Patch(':itemId')
  @Require('items.act')
  @ApiOkResponse({ type: ItemView })
  async edit(
    @IdParam('itemId') itemId: string,
    @Body() body: EditItemBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    await this.editItem.run(actor, itemId, body, expected);
    return this.answer.of(itemId, actor);
  }
}
