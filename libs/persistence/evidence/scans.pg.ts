import { type DueScan, Scans } from '@application/ports/scans';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work';

@Injectable()
export class PgScans extends Scans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: PgUnitOfWork,
  ) {
    super();
  }

  override async claimNext(): Promise<DueScan | null> {
    const [[row]] = await this.dataSource.query<[DueScan[], number]>(
      `update evidence_scan s set attempts = attempts + 1, next_at = now() + interval '5 minutes' from evidence e
        where s.evidence_id = (select evidence_id from evidence_scan where state = 'pending' and next_at <= now()
                                order by next_at limit 1 for update skip locked)
          and e.id = s.evidence_id
        returning e.id as "evidenceId", e.item_id as "itemId", e.file_name as "fileName", e.sha256, e.uploaded_by as "uploadedBy"`,
    );
    return row ?? null;
  }

  override async settle(evidenceId: string, finding: string | null): Promise<boolean> {
    const [, count] = await this.work.manager.query<[unknown[], number]>(
      `update evidence_scan set state = case when $2::text is null then 'clean' else 'infected' end, finding = $2, scanned_at = now()
        where evidence_id = $1 and state = 'pending'`,
      [evidenceId, finding],
    );
    return count > 0;
  }

  override async later(evidenceId: string): Promise<void> {
    await this.dataSource.query(
      `update evidence_scan set next_at = now() + least(interval '15 minutes', interval '15 seconds' * power(2, least(attempts, 10)))
        where evidence_id = $1 and state = 'pending'`,
      [evidenceId],
    );
  }
}
