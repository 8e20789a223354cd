import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Uploads that go on after a loss of the line, and content that is on its way out of the store. A part of an upload is content as any
 * other, named by its hash: what holds for stored content (never written over, safe from a power cut, swept when unnamed) holds for it.
 */
export class Uploads1790000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table upload (
        id uuid primary key, item_id uuid not null references item, person_id uuid not null references person,
        file_name text not null, size bigint not null check (size > 0), chunk_size int not null check (chunk_size > 0),
        -- Real time: files bear it, whatever the clock of a demo says.
        created_at timestamptz not null default now(), touched_at timestamptz not null default now(),
        -- What it was answered when it became evidence: repeats get the same.
        evidence_id uuid unique references evidence, answer jsonb,
        check ((evidence_id is null) = (answer is null))
      );
      create index upload_item on upload (item_id);
      create index upload_person on upload (person_id) where evidence_id is null;
      create index upload_touched on upload (touched_at);

      create table upload_part (
        upload_id uuid not null references upload on delete cascade, start bigint not null check (start >= 0),
        size int not null check (size > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        primary key (upload_id, start)
      );
      create index upload_part_sha256 on upload_part (sha256);

      -- An upload is its uploader's, as long as he sees the item.
      select wall('upload', $$person_id = (select app_person()) and exists (select 1 from item where item.id = upload.item_id)$$);
      select wall('upload_part', $$exists (select 1 from upload where upload.id = upload_part.upload_id)$$);
      grant select, insert, delete, update (touched_at, evidence_id, answer) on upload to xiaohao_app;
      grant select, insert, delete on upload_part to xiaohao_app;
      grant select, delete on upload, upload_part to xiaohao_sweeper;

      -- Committed before any of it is removed: nobody may name such content anew until it is gone.
      create table leaving_blob (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'), since timestamptz not null default now()
      );
      grant select on leaving_blob to xiaohao_app;
      grant select, insert, update, delete on leaving_blob to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
