import { Calendars } from '@application/ports/calendars';
import { Names } from '@application/ports/names';
import { PublicityQueries } from '@application/ports/publicity-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { ItemPresenter } from '../item/item.presenter';
import { publicityView } from '../item/publicity.presenter';
import { PublicityPageView } from './publicity-page.view';
import { PublicitiesQuery } from './publicity.input';

/** 公示中: what is shown, with the days left and the objections; a unit sees its own. */
@ApiTags('publicity')
@Controller('publicities')
export class PublicitiesController {
  constructor(
    private readonly queries: PublicityQueries,
    private readonly items: ItemPresenter,
    private readonly names: Names,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: PublicityPageView })
  async list(
    @Query() { running = false, limit = 50, cursor, count = false }: PublicitiesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PublicityPageView> {
    const page = await this.queries.page(actor, { running, limit, cursor: cursor ?? null, count });
    const { today } = page;
    const book = await this.names.book(
      page.data.flatMap(({ objections }) => objections.flatMap((one) => [one.recordedById, one.decidedById])),
    );
    const lines = await this.items.page({ data: page.data.map(({ item }) => item), nextCursor: null, today }, actor);
    const calendar = await this.calendars.current();
    const data = page.data.map(({ publicity, objections, documentId }, place) => ({
      ...publicityView(publicity, objections, today, calendar, book, actor),
      item: lines.data[place]!,
      documentId,
    }));
    return { data, nextCursor: page.nextCursor, ...(page.total === undefined ? {} : { total: page.total }) };
  }
}
