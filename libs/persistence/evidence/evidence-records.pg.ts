import { EvidenceRecords, type Reuse } from '@application/ports/evidence-records';
import { DomainError } from '@domain/errors';
import type { Evidence } from '@domain/evidence/evidence';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { PgUnitOfWork } from '../unit-of-work';

/** Who keeps content shares it, who sweeps has it alone. */
const SWEEP_LOCK = ADVISORY_LOCKS.evidenceSweep;

@Injectable()
export class PgEvidenceRecords extends EvidenceRecords {
  constructor(
    private readonly reader: Reader,
    private readonly work: PgUnitOfWork,
  ) {
    super();
  }

  override async one(actor: Actor, evidenceId: string): Promise<Evidence> {
    const [row] = await this.reader.read(actor, (query) =>
      query<Evidence>(
        `select id, item_id as "itemId", cycle, measure_id as "measureId", kind, evidence_on as "evidenceOn",
                file_name as "fileName", sha256, size, media_type as "mediaType", version, uploaded_by as "uploadedBy"
           from evidence where id = $1`,
        [evidenceId],
      ),
    );
    if (!row) throw new DomainError('evidence.not_found', '没有这份佐证材料，或者您无权查看。');
    return row;
  }

  override reuseOf(sha256: string, besides: { itemId: string; cycle: number }): Promise<Reuse[]> {
    return this.work.manager.query(
      `select distinct on (i.id, e.cycle) i.id as "itemId", i.number, i.title, e.cycle,
              (e.at at time zone 'Asia/Shanghai')::date as on
         from evidence e join item i on i.id = e.item_id
        where e.sha256 = $1 and (e.item_id <> $2 or e.cycle <> $3)
        order by i.id desc, e.cycle desc, e.id desc limit 20`,
      [sha256, besides.itemId, besides.cycle],
    );
  }

  override async holdSweep(): Promise<void> {
    await this.work.manager.query('select pg_advisory_xact_lock_shared($1)', [SWEEP_LOCK]);
  }

  override async unnamed(hashes: readonly string[]): Promise<string[]> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
    const rows = await this.work.manager.query<{ hash: string }[]>(
      `select hash from unnest($1::text[]) hash
        where not exists (select 1 from evidence e where e.sha256 = hash)
          and not exists (select 1 from supervision_file f where f.sha256 = hash)
          and not exists (select 1 from dispute d where d.sha256 = hash)
          and not exists (select 1 from content_derivative c where c.derived_sha256 = hash)`,
      [hashes],
    );
    return rows.map(({ hash }) => hash);
  }
}
