import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What machines see of evidence, once per content and not per upload: how it can be shown, what it is recognised by, what the camera wrote. All of
 * it can be made anew from the contents. Triggers put what is new into the queue, whoever adds it.
 */
export class ContentTraits1790000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_trait (
        sha256 text primary key,
        media_type text not null,
        state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
        attempts int not null default 0,
        -- By the machine's clock: a lease while somebody looks at it, a pause after he failed.
        next_at timestamptz not null default now(),
        preview text not null default 'none' check (preview in ('none', 'picture', 'pages', 'text')),
        pages int not null default 0,
        note text,
        picture_hash text, picture_grid text, picture_bands int[],
        text_pairs int[], text_bands int[],
        -- The camera's clock knows no zone.
        taken_at text, latitude numeric(6, 3), longitude numeric(6, 3)
      );
      create index content_trait_waiting on content_trait (next_at) where state = 'waiting';
      create index content_trait_pictures on content_trait using gin (picture_bands) where picture_bands is not null;
      create index content_trait_texts on content_trait using gin (text_bands) where text_bands is not null;

      -- Which contents are much alike, each pair from both sides.
      create table content_likeness (
        sha256 text not null references content_trait, other text not null references content_trait,
        likeness text not null check (likeness in ('similarPicture', 'similarText')), percent int not null check (percent between 1 and 100),
        primary key (sha256, other, likeness)
      );

      -- What was made of content for looking at; itself content of the store.
      create table content_derivative (
        sha256 text not null references content_trait, name text not null,
        derived_sha256 text not null check (derived_sha256 ~ '^[0-9a-f]{64}$'), size bigint not null, media_type text not null,
        primary key (sha256, name)
      );
      create index content_derivative_derived on content_derivative (derived_sha256);

      create table statement_sketch (
        submission_id uuid primary key references submission, item_id uuid not null references item, cycle int not null,
        waiting boolean not null default true, pairs int[], bands int[]
      );
      create index statement_sketch_waiting on statement_sketch (submission_id) where waiting;
      create index statement_sketch_bands on statement_sketch using gin (bands) where bands is not null;
      create index statement_sketch_item on statement_sketch (item_id);

      create function queue_content() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into content_trait (sha256, media_type) values (new.sha256, new.media_type) on conflict do nothing;
        if found then perform pg_notify('xiaohao', 'examination'); end if;
        return null;
      end $$;
      create trigger content_queued after insert on evidence for each row execute function queue_content();
      create function queue_statement() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into statement_sketch (submission_id, item_id, cycle) values (new.id, new.item_id, new.cycle);
        perform pg_notify('xiaohao', 'examination');
        return null;
      end $$;
      create trigger statement_queued after insert on submission for each row execute function queue_statement();
      insert into content_trait (sha256, media_type) select distinct on (sha256) sha256, media_type from evidence order by sha256, id;
      insert into statement_sketch (submission_id, item_id, cycle) select id, item_id, cycle from submission;

      select wall('content_trait', $$exists (select 1 from evidence where evidence.sha256 = content_trait.sha256)$$);
      select wall('content_likeness', $$exists (select 1 from evidence where evidence.sha256 = content_likeness.sha256)
                                    and exists (select 1 from evidence where evidence.sha256 = content_likeness.other)$$);
      select wall('content_derivative', $$exists (select 1 from evidence where evidence.sha256 = content_derivative.sha256)$$);
      select wall('statement_sketch', $$exists (select 1 from item where item.id = statement_sketch.item_id)$$);
      grant select on content_trait, content_derivative, content_likeness, statement_sketch to xiaohao_app;
      grant select, update on content_trait, statement_sketch to xiaohao_sweeper;
      grant select, insert, update on content_likeness, content_derivative to xiaohao_sweeper;

      -- Somebody wants to see a derivative that is gone.
      create function examine_again(wanted text) returns void language plpgsql security definer set search_path = public as $$
      begin
        update content_trait set state = 'waiting', attempts = 0, next_at = now() where sha256 = wanted and state = 'read';
        if found then perform pg_notify('xiaohao', 'examination'); end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
