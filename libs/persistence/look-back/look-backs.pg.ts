import { LookBacks } from '@application/ports/look-backs';
import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { LookBack } from '@domain/look-back/look-back';
import type { LookBackRound, RoundTerms } from '@domain/look-back/look-back-round';
import type { Candidate } from '@domain/look-back/sample';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work';
import { LookBackRoundRow, LookBackRow } from './look-back.rows';

/** So many are read by one statement, that none runs into its time limit. */
const PAGE = 5_000;

const CANDIDATES = `select i.id as "itemId", i.number, i.title, i.lead_unit_id as "unitId", i.severity, i.closed_on as "closedOn",
       (select count(*)::int from verification v where v.item_id = i.id and v.outcome = 'returned') as returned,
       (select count(*)::int from extension e where e.item_id = i.id and e.outcome = 'approved') as extended,
       i.cycle - coalesce(i.year_cycles, 0) - 1 as reopened,
       (select count(distinct other.item_id)::int from evidence e join evidence other on other.sha256 = e.sha256 and other.item_id <> e.item_id
         where e.item_id = i.id and e.cycle = i.cycle) as reused
  from item i
 where i.status = 'closed' and (i.grade <> 'continuing' or i.remediation_type <> 'continuing')
   and ($1::uuid is null or i.supervision_id = $1) and (cardinality($2::uuid[]) = 0 or i.lead_unit_id = any($2))
   and ($3::date is null or i.closed_on >= $3) and ($4::date is null or i.closed_on <= $4)
   and not exists (select 1 from look_back l where l.item_id = i.id and l.cycle = i.cycle and l.outcome is distinct from 'cancelled')
   and ($5::uuid is null or i.id > $5)
 order by i.id limit ${PAGE}`;

@Injectable()
export class PgLookBacks extends LookBacks {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override open(itemIds: readonly string[]): Promise<LookBack[]> {
    const where = { itemId: In([...itemIds]), outcome: IsNull() };
    return this.work.manager.find(LookBackRow, { where, order: { dueOn: 'asc', id: 'asc' } });
  }

  override async *candidates({
    supervisionId,
    unitIds,
    closedFrom,
    closedTo,
  }: Pick<RoundTerms, 'supervisionId' | 'unitIds' | 'closedFrom' | 'closedTo'>): AsyncIterable<Candidate[]> {
    let after: string | null = null;
    do {
      const terms = [supervisionId, unitIds, closedFrom, closedTo, after];
      const page: Candidate[] = await this.work.manager.query(CANDIDATES, terms);
      yield page;
      after = page.length < PAGE ? null : page.at(-1)!.itemId;
    } while (after);
  }

  override async seed(): Promise<string> {
    const [row] = await this.work.manager.query<{ seed: string }[]>('select gen_random_uuid() as seed');
    return row!.seed;
  }

  override async addRound(round: LookBackRound): Promise<void> {
    await this.work.manager.insert(LookBackRoundRow, round);
  }

  override async takeRound(id: string): Promise<LookBackRound> {
    const options = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
    const round = await this.work.manager.findOne(LookBackRoundRow, options);
    if (!round) throw new DomainError('lookBackRound.not_found', '没有这个回头看计划，或者您无权查看。');
    return round;
  }

  override async confirmRound(id: string, byId: string, on: Day): Promise<void> {
    await this.work.manager.update(LookBackRoundRow, { id }, { confirmedById: byId, confirmedOn: on });
  }
}
