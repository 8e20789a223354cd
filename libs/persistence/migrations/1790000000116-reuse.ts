import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reuse alarm. It looks at the whole county, so it runs outside row security and applies the scope itself: an item out of scope is counted,
 * and nothing that names it leaves. Of what the asker may not see himself it answers nothing at all.
 */
export class Reuse1790000000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function in_scope(unit_path text, cooperating_paths text[]) returns boolean language sql stable as $$
        select starts_with(unit_path, app_scope()) or exists (select 1 from unnest(cooperating_paths) path where starts_with(path, app_scope()))
      $$;

      -- Dice of two sketches in percent. Exact while both hold all their pairs, estimated from the smallest pairs of the two together where not.
      create function text_likeness(one int[], other int[]) returns int language sql immutable parallel safe as $$
        with pair as (select pair, count(*) as times from (select unnest(one) as pair union all select unnest(other)) both_of group by pair order by pair limit 1024)
        select round(100.0 * 2 * count(*) filter (where times = 2) / nullif(count(*) + count(*) filter (where times = 2), 0))::int from pair
      $$;

      -- A use as its reader may see it: all null but piece, likeness and percent where the item is out of his scope.
      create type reuse as (
        piece uuid, likeness text, percent int, item_id uuid, number text, title text, unit text, year int, cycle int, used_on date
      );

      -- Where else the evidence of the running cycle of an item, or content much like it, is used: an item and cycle once for each piece, at most 200.
      create function evidence_reuse(asked uuid) returns setof reuse
        language sql stable security definer set search_path = public set enable_seqscan = off as $$
        select p.id, u.likeness, u.percent, v.id, v.number, v.title, n.name, v.year, case when v.id is not null then u.cycle end,
               case when v.id is not null then (u.at at time zone 'Asia/Shanghai')::date end
          from item own
          join evidence p on p.item_id = own.id and p.cycle = own.cycle
          cross join lateral (
            select distinct on (e.item_id, e.cycle) e.item_id, e.cycle, e.at, f.likeness, f.percent
              from (select p.sha256 as sha256, 'sameContent' as likeness, 100 as percent
                    union all
                    select l.other, l.likeness, l.percent from content_likeness l where l.sha256 = p.sha256) f
              join evidence e on e.sha256 = f.sha256 and (e.item_id <> own.id or e.cycle <> own.cycle)
             order by e.item_id desc, e.cycle desc, f.percent desc, f.likeness, e.at limit 200
          ) u
          join item i on i.id = u.item_id
          left join item v on v.id = i.id and in_scope(i.unit_path, i.cooperating_paths)
          left join unit n on n.id = v.lead_unit_id
         where own.id = asked and in_scope(own.unit_path, own.cooperating_paths)
         order by p.id, v.id is null, u.percent desc, v.id desc, u.cycle desc
      $$;

      -- The same for a statement: what is said of an item, by its sketch.
      create function statement_reuse(asked uuid, pairs int[], bands int[]) returns setof reuse
        language sql stable security definer set search_path = public set enable_seqscan = off as $$
        select null::uuid, 'similarStatement', u.percent, v.id, v.number, v.title, n.name, v.year, case when v.id is not null then u.cycle end,
               case when v.id is not null then u.submitted_on end
          from item own
          cross join lateral (
            select distinct on (f.item_id, f.cycle) f.item_id, f.cycle, f.percent, s.submitted_on
              from (select k.submission_id, k.item_id, k.cycle, text_likeness(k.pairs, $2) as percent
                      from (select * from statement_sketch k
                             where k.bands && $3 and (k.item_id <> own.id or k.cycle <> own.cycle)
                             limit 500) k) f
              join submission s on s.id = f.submission_id
             where f.percent >= 80
             order by f.item_id desc, f.cycle desc, f.percent desc, f.submission_id limit 200
          ) u
          join item i on i.id = u.item_id
          left join item v on v.id = i.id and in_scope(i.unit_path, i.cooperating_paths)
          left join unit n on n.id = v.lead_unit_id
         where own.id = asked and in_scope(own.unit_path, own.cooperating_paths)
         order by v.id is null, u.percent desc, v.id desc, u.cycle desc
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
