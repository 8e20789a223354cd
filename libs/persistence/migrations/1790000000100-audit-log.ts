import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log nobody can rewrite unnoticed: audit events as leaves of a Merkle tree (RFC 6962), its hashes, its signed checkpoints. */
export class AuditLog1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which log this is: the name its checkpoints are signed under. Its row is made when the first event is sealed.
      create table audit_log (
        id boolean primary key default true check (id),
        log_id uuid not null default gen_random_uuid(),
        begun_at timestamptz not null default app_now()
      );

      -- Events that wait to be sealed. Numbers are given out before commit and seen out of order, so that nobody may ask for "those
      -- after the last"; a row here is written with its event and goes with its leaf. By the real clock: it tells how far the sealer lags.
      create table audit_unsealed (
        seq bigint primary key,
        since timestamptz not null default clock_timestamp()
      );
      create function leave_unsealed() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into audit_unsealed (seq) select seq from fresh;
        return null;
      end $$;
      create trigger unsealed after insert on audit_event referencing new table as fresh for each statement execute function leave_unsealed();
      insert into audit_unsealed (seq) select seq from audit_event order by seq;

      -- Level 0: leaf n is the n-th event sealed, counted from 0 and without gaps. \`form\`: in which canonical form it was hashed.
      create table audit_leaf (
        leaf bigint primary key check (leaf >= 0),
        event_seq bigint not null unique references audit_event (seq),
        form smallint not null,
        hash bytea not null check (octet_length(hash) = 32)
      );
      -- The levels above: of 2^level leaves each, written when the last of them is sealed and never changed.
      create table audit_node (
        level smallint not null check (level between 1 and 62),
        index bigint not null check (index >= 0),
        hash bytea not null check (octet_length(hash) = 32),
        primary key (level, index)
      );
      create table audit_checkpoint (
        size bigint primary key check (size > 0),
        at timestamptz not null,
        note text not null
      );
      -- How far each place outside has been told.
      create table checkpoint_push (
        place text primary key,
        size bigint not null default 0,
        pushed_at timestamptz,
        attempts int not null default 0,
        next_try_at timestamptz not null default now(),
        last_error text
      );

      do $$
      declare grown text;
      begin
        foreach grown in array array['audit_log', 'audit_leaf', 'audit_node', 'audit_checkpoint'] loop
          execute format('create trigger only_grows before update or delete or truncate on %I for each statement execute function refuse_change()', grown);
          execute format('grant select on %I to xiaohao_app', grown);
          execute format('grant select, insert on %I to xiaohao_sweeper', grown);
        end loop;
      end $$;
      grant select on audit_unsealed, checkpoint_push to xiaohao_app;
      grant select, delete on audit_unsealed to xiaohao_sweeper;
      grant select, insert, update on checkpoint_push to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
