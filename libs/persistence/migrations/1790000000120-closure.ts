import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to the criteria and numbers of the closure forms. New columns of `item` are null for what is already there, so that the fold of
 * older audit events (I7) still gives the row.
 */
export class Closure1790000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item
        -- Who verified a level of the submission that waits.
        add column verified_by_ids uuid[],
        -- The day this cycle began.
        add column cycle_began_on date;

      alter table submission
        add column delegate_id uuid references person,
        add column number_year int,
        add column number_seq int check (number_seq > 0);
      alter table verification
        add column delegate_id uuid references person,
        add column criteria jsonb,
        add column number_year int,
        add column number_seq int check (number_seq > 0);

      -- What is there gets its numbers in the order it was made; no decision is touched otherwise.
      alter table submission disable trigger only_grows;
      alter table verification disable trigger only_grows;
      alter table verification disable trigger verification_separate;
      update submission s set number_year = n.year, number_seq = n.seq
        from (select id, extract(year from submitted_on)::int as year,
                     row_number() over (partition by extract(year from submitted_on) order by submitted_on, id) as seq from submission) n
       where n.id = s.id;
      update verification v set number_year = n.year, number_seq = n.seq
        from (select id, extract(year from verified_on)::int as year,
                     row_number() over (partition by extract(year from verified_on) order by verified_on, id) as seq from verification) n
       where n.id = v.id;
      alter table submission enable trigger only_grows;
      alter table verification enable trigger only_grows;
      alter table verification enable trigger verification_separate;
      create unique index submission_number on submission (number_year, number_seq);
      create unique index verification_number on verification (number_year, number_seq);

      -- The last number given; taken in the transaction that uses it, so that no number is lost or given twice.
      create table closure_form_counter (
        form text not null check (form in ('application', 'decision')), year int not null, last int not null, primary key (form, year)
      );
      insert into closure_form_counter select 'application', number_year, max(number_seq) from submission where number_year is not null group by 2;
      insert into closure_form_counter select 'decision', number_year, max(number_seq) from verification where number_year is not null group by 2;
      grant select, insert, update on closure_form_counter to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
