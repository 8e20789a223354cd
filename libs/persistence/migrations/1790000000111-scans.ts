import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a virus scanner said of evidence. A table beside it: evidence itself never changes. Without a row it was uploaded while no scanner
 * was set up. The app may only say that something waits; what was found is the clock's to say.
 */
export class Scans1790000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_scan (
        evidence_id uuid primary key references evidence, item_id uuid not null references item,
        state text not null default 'pending' check (state in ('pending', 'clean', 'infected')),
        finding text, attempts int not null default 0,
        -- Real time, as the files.
        next_at timestamptz not null default now(), scanned_at timestamptz,
        check ((state = 'infected') = (finding is not null)), check ((state = 'pending') = (scanned_at is null))
      );
      create index evidence_scan_due on evidence_scan (next_at) where state = 'pending';
      create index evidence_scan_item on evidence_scan (item_id);
      select wall('evidence_scan', 'exists (select 1 from item where item.id = evidence_scan.item_id)');
      grant select, insert (evidence_id, item_id) on evidence_scan to xiaohao_app;
      grant select, update on evidence_scan to xiaohao_sweeper;

      -- Read as columns of evidence: select e.scan_state from evidence e.
      create function scan_state(evidence) returns text language sql stable as $$
        select coalesce((select s.state from evidence_scan s where s.evidence_id = $1.id), 'none')
      $$;
      create function scan_finding(evidence) returns text language sql stable as $$
        select s.finding from evidence_scan s where s.evidence_id = $1.id
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
