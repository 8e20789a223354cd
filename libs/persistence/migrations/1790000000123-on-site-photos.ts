import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of an on-site check: files of whoever verifies, bound to the submission he judges, never changed. */
export class OnSitePhotos1790000000123 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table on_site_photo (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        submission_id uuid not null references submission, file_name text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), size bigint not null check (size > 0),
        media_type text not null check (media_type like 'image/%'),
        uploaded_by uuid not null references person, at timestamptz not null default app_now()
      );
      create index on_site_photo_item on on_site_photo (item_id);
      create index on_site_photo_sha256 on on_site_photo (sha256);
      select wall('on_site_photo', 'exists (select 1 from item where item.id = on_site_photo.item_id)');
      grant select, insert on on_site_photo to xiaohao_app;
      grant select on on_site_photo to xiaohao_sweeper;
      create trigger only_grows before update or delete or truncate on on_site_photo for each statement execute function refuse_change();
      create trigger file_frozen before insert on on_site_photo for each row execute function refuse_frozen_file();
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
