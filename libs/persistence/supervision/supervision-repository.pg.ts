import { SupervisionRepository } from '@application/ports/supervision-repository';
import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { PublicityTerm } from '@domain/deadline/publicity-window';
import type { Supervision } from '@domain/supervision/supervision';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { PgUnitOfWork } from '../unit-of-work';
import { SupervisionRow } from './supervision.row';

@Injectable()
export class PgSupervisionRepository extends SupervisionRepository {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  override async find(id: string): Promise<Supervision> {
    const row = await this.work.manager.findOne(SupervisionRow, { where: { id } });
    if (!row) throw notFound();
    return row;
  }

  override async add(supervision: Omit<Supervision, 'seq' | 'itemSeq'>): Promise<Supervision> {
    // Numbers of a year are dense: whoever adds to it holds its lock meanwhile.
    await this.work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `supervision ${supervision.unitId} ${supervision.year}`,
    ]);
    const [{ seq }] = await this.work.manager.query<[{ seq: number }]>(
      'select coalesce(max(seq), 0)::int + 1 as seq from supervision where unit_id = $1 and year = $2',
      [supervision.unitId, supervision.year],
    );
    const row: Supervision = { ...supervision, seq, itemSeq: 0 };
    await this.work.manager.insert(SupervisionRow, row);
    await this.audit.note({
      type: 'supervision.created',
      supervisionId: row.id,
      data: sealedFacts(row),
    });
    return row;
  }

  override async setFeedback(id: string, feedbackOn: Day): Promise<boolean> {
    const [, changed] = await this.work.manager.query<[unknown[], number]>(
      'update supervision set feedback_on = $2 where id = $1 and feedback_on <> $2',
      [id, feedbackOn],
    );
    return changed > 0;
  }

  override async setPublicity(id: string, publicity: PublicityTerm | null): Promise<void> {
    await this.work.manager.query('update supervision set publicity = $2::jsonb where id = $1', [
      id,
      publicity && JSON.stringify({ amount: publicity.amount, unit: publicity.unit }),
    ]);
  }

  override async takePlaces(id: string, count: number): Promise<number> {
    const [rows] = await this.work.manager.query<[{ itemSeq: number }[], number]>(
      'update supervision set item_seq = item_seq + $2 where id = $1 returning item_seq as "itemSeq"',
      [id, count],
    );
    if (!rows[0]) throw notFound();
    return rows[0].itemSeq - count + 1;
  }
}

/** What the list stands on, as it was when it was opened. */
function sealedFacts({ title, kind, year, seq, issuer, documentNumber, feedbackOn, meeting }: Supervision) {
  return { title, kind, year, seq, issuer, documentNumber, feedbackOn, meeting };
}

function notFound(): DomainError {
  return new DomainError('supervision.not_found', '没有这个督察批次，或者您无权查看。');
}
