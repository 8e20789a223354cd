import { Calendars } from '@application/ports/calendars';
import { DisputeQueries } from '@application/ports/dispute-queries';
import { Names } from '@application/ports/names';
import { daysBetween } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { DisputesQuery } from './dispute.input';
import { DisputePageView } from './dispute-page.view';
import { ItemPresenter } from './item.presenter';
import { disputeView } from './record-views';

/** 异议: those that wait, the longest wait first; or all the caller may see, those his unit raised over items it gave away among them. */
@ApiTags('items')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly queries: DisputeQueries,
    private readonly items: ItemPresenter,
    private readonly names: Names,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: DisputePageView })
  async list(
    @Query() { pending = false, limit = 50, cursor, count = false }: DisputesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DisputePageView> {
    const page = await this.queries.page(actor, { pending, limit, cursor: cursor ?? null, count });
    const { today } = page;
    const book = await this.names.book(
      page.data.flatMap(({ dispute }) => [dispute.raisedById, dispute.fromUnitId, dispute.toUnitId]),
    );
    const seen = page.data.flatMap(({ item }) => item ?? []);
    const items = await this.items.page({ data: seen, nextCursor: null, today }, actor);
    const lines = new Map(items.data.map((line) => [line.id, line]));
    const calendar = await this.calendars.current();
    const data = page.data.map(({ dispute }) => ({
      ...disputeView(dispute, book),
      item: lines.get(dispute.itemId) ?? null,
      waitedDays: daysBetween(dispute.raisedOn, today),
      waitedWorkingDays: calendar.workingDaysAfter(dispute.raisedOn, today),
    }));
    return { data, nextCursor: page.nextCursor, ...(page.total === undefined ? {} : { total: page.total }) };
  }
}
