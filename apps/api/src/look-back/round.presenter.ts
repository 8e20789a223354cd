import type { RoundLine, RoundPage } from '@application/ports/look-back-queries';
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
    const [candidates, drawn] = [countsOf(round.pool), countsOf(round.picks)];
    const units = [...candidates.keys()];
    const book = await this.names.book([...peopleOf(round), ...units]);
    const unit = (id: string) => ({ id, name: book.unit(id) });
    return {
      ...lineView({ ...round, candidates: round.pool.length }, book),
      units: [...candidates].map(([id, count]) => ({ unit: unit(id), candidates: count, drawn: drawn.get(id) ?? 0 })),
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

const peopleOf = ({
  drawnById,
  confirmedById,
  terms,
}: Pick<LookBackRound, 'drawnById' | 'confirmedById' | 'terms'>) => [drawnById, confirmedById, terms.assigneeId];

/** How many of each unit. */
function countsOf(lots: readonly { unitId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unitId } of lots) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
}

function lineView(round: RoundLine, book: NameBook): RoundLineView {
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
    candidates: round.candidates,
    drawn: round.picks.length,
  };
}
