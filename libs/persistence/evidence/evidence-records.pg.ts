import { type AddedEvidence, EvidenceRecords, type Reuse } from '@application/ports/evidence-records';
import { DomainError } from '@domain/errors';
import type { Evidence } from '@domain/evidence/evidence';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { Reader } from '../reader';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { PgUnitOfWork } from '../unit-of-work';

/** Who keeps content shares it, who gives content up has it alone. */
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
                file_name as "fileName", sha256, size, media_type as "mediaType", version, uploaded_by as "uploadedBy",
                e.scan_state as "scanState"
           from evidence e where id = $1`,
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

  override async awaitScan(evidenceId: string, itemId: string): Promise<void> {
    await this.work.manager.query(
      `with waiting as (insert into evidence_scan (evidence_id, item_id) values ($1, $2))
       select pg_notify('${HINT_CHANNEL}', 'scans')`,
      [evidenceId, itemId],
    );
  }

  override async ofUpload(uploadId: string): Promise<AddedEvidence | null> {
    const [row] = await this.work.manager.query<{ answer: AddedEvidence | null }[]>(
      'select answer from upload where id = $1 for update',
      [uploadId],
    );
    if (!row) throw new DomainError('upload.not_found', '没有这次上传，可能已经过期，请重新上传。');
    return row.answer;
  }

  override async finishUpload(uploadId: string, answer: AddedEvidence): Promise<void> {
    await this.work.manager.query('update upload set evidence_id = $2, answer = $3, touched_at = now() where id = $1', [
      uploadId,
      answer.id,
      JSON.stringify(answer),
    ]);
    await this.work.manager.query('delete from upload_part where upload_id = $1', [uploadId]);
  }

  override async holdSweep(sha256: string): Promise<void> {
    await this.work.manager.query('select pg_advisory_xact_lock_shared($1)', [SWEEP_LOCK]);
    const leaving = await this.work.manager.query<unknown[]>('select 1 from leaving_blob where sha256 = $1', [sha256]);
    if (leaving.length > 0) throw new DomainError('evidence.leaving', '相同内容的废弃文件正在清理，请稍候重新上传。');
  }

  override async giveUp(hashes: readonly string[]): Promise<string[]> {
    // Waits for everybody who keeps content and has not yet named it; the statement after sees what they named.
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
    const rows = await this.work.manager.query<{ sha256: string }[]>(
      `insert into leaving_blob as l (sha256)
       select hash from unnest($1::text[]) hash
        where not exists (select 1 from evidence e where e.sha256 = hash)
          and not exists (select 1 from supervision_file f where f.sha256 = hash)
          and not exists (select 1 from dispute d where d.sha256 = hash)
          and not exists (select 1 from content_derivative c where c.derived_sha256 = hash)
          and not exists (select 1 from on_site_photo o where o.sha256 = hash)
          and not exists (select 1 from upload_part p where p.sha256 = hash)
          and not exists (select 1 from on_site_photo o where o.sha256 = hash)
       on conflict (sha256) do update set since = now() where l.since < now() - interval '1 hour'
       returning sha256`,
      [hashes],
    );
    return rows.map((row) => row.sha256);
  }

  override async leftBehind(): Promise<string[]> {
    const rows = await this.work.manager.query<{ sha256: string }[]>(
      `select sha256 from leaving_blob where since < now() - interval '1 hour' limit 1000`,
    );
    return rows.map((row) => row.sha256);
  }

  override async gone(hashes: readonly string[]): Promise<void> {
    await this.work.manager.query('delete from leaving_blob where sha256 = any($1)', [hashes]);
  }
}
