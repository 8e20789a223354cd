import type { RoundPage } from '@application/ports/look-back-queries';
import { type NameBook, Names } from '@application/ports/names';
import type { LookBackRound } from '@domain/look-back/look-back-round';
import { Injectable } from '@nestjs/common';
import type { RoundLineView, RoundPageView, RoundView } from './look-back.view';

@Injectable()
export class RoundPresenter {
  constructor(private readonly names: Names) {}

  async page({ data, nextCursor, total }: RoundPage): Promise<RoundPageView> {
    const book = await this.names.book(data.flatMap(peopleOf));
    return {
      data: data.map((round) => lineView(round, book)),
      nextCursor,
      ...(total === undefined ? {} : { total }),
    };
  }

  async one(round: LookBackRound): Promise<RoundView> {
    const units = [...new Set(round.pool.map(({ unitId }) => unitId))];
    const book = await this.names.book([...peopleOf(round), ...units]);
    const unit = (id: string) => ({ id, name: book.unit(id) });
    const countOf = (list: LookBackRound['pool'], id: string) => list.filter(({ unitId }) => unitId === id).length;
    return {
      ...lineView(round, book),
      units: units.map((id) => ({
        unit: unit(id),
        candidates: countOf(round.pool, id),
        drawn: countOf(round.picks, id),
      })),
      picks: round.picks.map(({ itemId, number, title, unitId, severity, closedOn, weight, reasons }) => ({
        itemId,
        number,
        title,
        unit: unit(unitId),
        severity,
        closedOn,
        weight,
        reasons,
      })),
    };
  }
}

const peopleOf = ({ drawnById, confirmedById, terms }: LookBackRound) => [drawnById, confirmedById, terms.assigneeId];

function lineView(round: LookBackRound, book: NameBook): RoundLineView {
  const person = (id: string) => ({ id, name: book.person(id) });
  const { title, mode, amount, supervisionId, unitIds, closedFrom, closedTo, dueOn, assigneeId } = round.terms;
  return {
    id: round.id,
    title,
    mode,
    amount,
    supervisionId,
    unitIds,
    closedFrom,
    closedTo,
    dueOn,
    assignee: assigneeId ? person(assigneeId) : null,
    seed: round.seed,
    drawnBy: person(round.drawnById),
    drawnOn: round.drawnOn,
    confirmedBy: round.confirmedById ? person(round.confirmedById) : null,
    confirmedOn: round.confirmedOn,
    candidates: round.pool.length,
    drawn: round.picks.length,
  };
}
