import { Calendars } from '@application/ports/calendars';
import { ExtensionQueries } from '@application/ports/extension-queries';
import { Names } from '@application/ports/names';
import { daysBetween } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { WaitingExtensionsQuery } from './extension.input';
import { WaitingExtensionPageView } from './extension.view';
import { ItemPresenter } from './item.presenter';
import { extensionView } from './record-views';

/** 待审批延期: requests that wait for a decision, the longest wait first. */
@ApiTags('items')
@Controller('extensions')
export class WaitingExtensionsController {
  constructor(
    private readonly queries: ExtensionQueries,
    private readonly items: ItemPresenter,
    private readonly names: Names,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: WaitingExtensionPageView })
  async list(
    @Query() { level, limit = 50, cursor, count = false }: WaitingExtensionsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<WaitingExtensionPageView> {
    const page = await this.queries.waiting(actor, { level: level ?? null, limit, cursor: cursor ?? null, count });
    const book = await this.names.book(page.data.map(({ extension }) => extension.requestedById));
    const items = await this.items.page(
      { data: page.data.map(({ item }) => item), nextCursor: null, today: page.today },
      actor,
    );
    const calendar = await this.calendars.current();
    const data = page.data.map(({ extension }, place) => ({
      ...extensionView(extension, book),
      item: items.data[place]!,
      waitedDays: daysBetween(extension.requestedOn, page.today),
      waitedWorkingDays: calendar.workingDaysAfter(extension.requestedOn, page.today),
    }));
    return { data, nextCursor: page.nextCursor, ...(page.total === undefined ? {} : { total: page.total }) };
  }
}
