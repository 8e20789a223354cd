import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The official documents of the ladder, their receipts and replies, and the rungs that are only proposed. I4 holds them: what
 * a duty issues is there once, and the numbers of a kind and year have no gap. New columns of `item` are null for what is
 * already there, so that the fold of older events (I7) still gives the row; they are facts of its timers (I1).
 */
export class Documents1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item add column proposed_rung int, add column proposed_on date, add column proposal_id uuid;

      -- Rungs raised before there were documents issued none.
      update timer set duty = duty || '{"document": null}' where state = 'done' and duty ->> 'document' is not null;

      -- The last number of each kind and year; taken in the transaction that uses it, so that no number is lost or given twice.
      create table document_counter (kind text not null, year int not null, last int not null, primary key (kind, year));
      grant select, insert, update on document_counter to xiaohao_app, xiaohao_sweeper;

      create table official_document (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        kind text not null, year int not null, seq int not null check (seq > 0), rung int not null,
        -- The timer, the urge, the proposal or the minutes it was issued for: once.
        source_id uuid not null unique,
        urge_id uuid references urge, interview_id uuid unique references official_document,
        unit_id uuid not null references unit, issued_on date not null, reply_by date,
        -- A person, or the clock.
        issued_by_id uuid not null, facts jsonb not null, text jsonb not null, at timestamptz not null default app_now(),
        unique (kind, year, seq)
      );
      create index official_document_item on official_document (item_id, id);

      create table document_receipt (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        document_id uuid not null unique references official_document, by_id uuid not null references person,
        received_on date not null, at timestamptz not null default app_now()
      );
      create table document_reply (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        document_id uuid not null unique references official_document, by_id uuid not null references person,
        replied_on date not null, text text not null, at timestamptz not null default app_now()
      );
      create table rung_proposal (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        kind text not null, rung int not null, document text, reply_within int, audience text[] not null, proposed_on date not null,
        outcome text check (outcome in ('issued', 'declined')), decided_by_id uuid references person, decided_on date, reason text,
        document_id uuid references official_document,
        check ((outcome is null) = (decided_by_id is null) and (outcome is null) = (decided_on is null)),
        check (outcome is distinct from 'declined' or reason is not null)
      );
      create index item_proposal on item (proposal_id) where proposal_id is not null;

      do $$
      declare child text;
      begin
        foreach child in array array['official_document', 'document_receipt', 'document_reply', 'rung_proposal'] loop
          if child <> 'official_document' then execute format('create index %I on %I (item_id)', child || '_item', child); end if;
          execute format('select wall(%L, %L)', child, format('exists (select 1 from item where item.id = %I.item_id)', child));
          execute format('grant select, insert on %I to xiaohao_app, xiaohao_sweeper', child);
          if child <> 'rung_proposal' then
            execute format('create trigger only_grows before update or delete or truncate on %I for each statement execute function refuse_change()', child);
          end if;
        end loop;
      end $$;
      grant update (outcome, decided_by_id, decided_on, reason, document_id) on rung_proposal to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
