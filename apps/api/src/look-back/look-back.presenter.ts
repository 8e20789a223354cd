import { Calendars } from '@application/ports/calendars';
import type { LookBackPage } from '@application/ports/look-back-queries';
import { type NameBook, Names } from '@application/ports/names';
import type { Day } from '@domain/day';
import { stateOf } from '@domain/look-back/look-back';
import { allowedLookBackActions } from '@domain/look-back/look-back-policy';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemPresenter } from '../item/item.presenter';
import type { ItemLineView } from '../item/item-line.view';
import type { NamedView } from '../item/named.view';
import type { LookBackPageView, LookBackView } from './look-back.view';

/** Working days before its date from which on a look-back shows as due. */
const SOON = 5;

type Line = LookBackPage['data'][number];

@Injectable()
export class LookBackPresenter {
  constructor(
    private readonly items: ItemPresenter,
    private readonly names: Names,
    private readonly calendars: Calendars,
  ) {}

  /** The last day that counts as near. */
  async soon(today: Day): Promise<Day> {
    return (await this.calendars.current()).addWorkingDays(today, SOON);
  }

  async page({ data, today, nextCursor, total }: LookBackPage, viewer: Actor): Promise<LookBackPageView> {
    const book = await this.names.book(data.flatMap(({ lookBack }) => [lookBack.assigneeId, lookBack.doneById]));
    const lines = await this.items.page({ data: data.map(({ item }) => item), nextCursor: null, today }, viewer);
    const soon = await this.soon(today);
    const views = data.map((one, place) => view(one, lines.data[place]!, viewer, today, soon, book));
    return { data: views, nextCursor, ...(total === undefined ? {} : { total }) };
  }
}

function view(
  { lookBack: one, verifierIds, item }: Line,
  line: ItemLineView,
  viewer: Actor,
  today: Day,
  soon: Day,
  book: NameBook,
): LookBackView {
  const person = (id: string | null): NamedView | null => (id ? { id, name: book.person(id) } : null);
  const goes = one.doneById ?? one.assigneeId;
  return {
    id: one.id,
    cycle: one.cycle,
    source: one.source,
    roundId: one.roundId,
    basis: one.basis,
    dueOn: one.dueOn,
    originalDueOn: one.originalDueOn,
    state: stateOf(one, today, soon),
    plannedBy: person(one.plannedById === CLOCK.id ? null : one.plannedById),
    plannedOn: one.plannedOn,
    assignee: person(one.assigneeId),
    outcome: one.outcome,
    findings: one.findings,
    people: one.people,
    visitedOn: one.visitedOn,
    doneBy: person(one.doneById),
    byVerifier: goes !== null && verifierIds.includes(goes),
    endedOn: one.endedOn,
    reason: one.reason,
    reopeningId: one.reopeningId,
    allowedActions: allowedLookBackActions(viewer, one, item),
    item: line,
  };
}
