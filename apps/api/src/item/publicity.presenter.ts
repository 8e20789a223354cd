import type { NameBook } from '@application/ports/names';
import type { Day } from '@domain/day';
import { daysLeft, windowArithmetic } from '@domain/deadline/publicity-window';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import { knowsComplainants } from '@domain/item/item-policy';
import type { Objection, Publicity } from '@domain/item/publicity-state';
import type { Actor } from '@domain/unit/actor';
import type { ObjectionView, PublicityView } from './publicity.view';

/** `objections`: those of the item, whichever publicity they belong to; who raised them, only where the viewer may know. */
export function publicityView(
  one: Publicity,
  objections: readonly Objection[],
  today: Day,
  calendar: WorkCalendar,
  book: NameBook,
  viewer: Actor,
): PublicityView {
  const { id, cycle, grade, amount, unit, publishedOn, fromOn, untilOn, outcome, endedOn } = one;
  return {
    id,
    cycle,
    grade,
    amount,
    unit,
    publishedOn,
    fromOn,
    untilOn,
    arithmetic: windowArithmetic(one, calendar),
    left: outcome ? null : daysLeft(one, today, calendar),
    outcome,
    endedOn,
    objections: objections
      .filter(({ publicityId }) => publicityId === id)
      .map((each) => objectionView(each, book, viewer)),
  };
}

function objectionView(one: Objection, book: NameBook, viewer: Actor): ObjectionView {
  return {
    id: one.id,
    named: one.raisedBy !== null,
    raisedBy: knowsComplainants(viewer) ? one.raisedBy : null,
    channel: one.channel,
    text: one.text,
    receivedOn: one.receivedOn,
    recordedBy: { id: one.recordedById, name: book.person(one.recordedById) },
    recordedOn: one.recordedOn,
    outcome: one.outcome,
    decidedBy: one.decidedById ? { id: one.decidedById, name: book.person(one.decidedById) } : null,
    decidedOn: one.decidedOn,
    reason: one.reason,
    newDueOn: one.newDueOn,
  };
}
