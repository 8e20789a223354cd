import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 已销号 and 已撤销 are frozen by the database too: the row, and what hangs on it. Left by the next cycle only. */
export class Frozen1790000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What may change of a frozen item: what is derived from the rest of it. Generated columns are still empty when the trigger looks.
      create function unfrozen_columns() returns text[] language sql immutable as $$ select '{grams,due_sort}'::text[] $$;

      create function refuse_frozen_item() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if old.status = 'closed' and new.status = 'inProgress' and new.cycle = old.cycle + 1 then return new; end if;
          if to_jsonb(new) - unfrozen_columns() = to_jsonb(old) - unfrozen_columns() then return new; end if;
        end if;
        raise exception 'item_frozen' using errcode = '23514', constraint = 'item_frozen';
      end $$;
      create trigger item_frozen before update on item for each row
        when (old.status in ('closed', 'cancelled')) execute function refuse_frozen_item();
      create trigger item_stays before delete on item for each row execute function refuse_frozen_item();

      create function refuse_frozen_file() returns trigger language plpgsql as $$
      declare subject uuid := coalesce(to_jsonb(new) ->> 'item_id', to_jsonb(old) ->> 'item_id')::uuid; state text;
      begin
        -- Held against a closure that is just being written.
        select status into state from item where id = subject for share;
        if state in ('closed', 'cancelled') then
          raise exception 'item_frozen' using errcode = '23514', constraint = 'item_frozen';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
      do $$
      declare child text;
      begin
        foreach child in array array['measure', 'progress', 'mechanism', 'evidence', 'extension', 'extension_review', 'pause', 'dispute',
                                     'submission', 'verification', 'urge', 'urge_reply', 'official_document', 'document_receipt',
                                     'document_reply', 'rung_proposal'] loop
          execute format('create trigger file_frozen before insert or update or delete on %I for each row execute function refuse_frozen_file()', child);
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
