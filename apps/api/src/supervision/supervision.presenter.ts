import { Names } from '@application/ports/names';
import type { SupervisionLine } from '@application/ports/supervision-queries';
import { Injectable } from '@nestjs/common';
import type { SupervisionView } from './supervision.view';

@Injectable()
export class SupervisionPresenter {
  constructor(private readonly names: Names) {}

  async all(lines: readonly SupervisionLine[]): Promise<SupervisionView[]> {
    const book = await this.names.book(lines.map(({ unitId }) => unitId));
    return lines.map((line) => ({
      id: line.id,
      unit: { id: line.unitId, name: book.unit(line.unitId) },
      year: line.year,
      seq: line.seq,
      title: line.title,
      kind: line.kind,
      issuer: line.issuer,
      level: line.level,
      documentNumber: line.documentNumber,
      feedbackOn: line.feedbackOn,
      basisDocuments: line.basisDocuments,
      meeting: line.meeting,
      taskForce: line.taskForce,
      planDocument: line.planDocument,
      verificationLevels: line.verificationLevels,
      publicity: line.publicity,
      counts: line.counts,
    }));
  }
}
