import { type Repair, type ScheduledItem, TimerLedger } from '@application/ports/timer-ledger';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newIds } from '../new-ids';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';
import { FACTS } from './duty-facts.sql';

const PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const LINES = `select i.id, i.number, i.title, i.lead_unit_id as "leadUnitId", i.schedule_gen as gen,
       ${FACTS} as facts,
       case when i.due_basis = 'rule' then json_build_object('rule', i.due_rule, 'events', json_build_object('feedback', s.feedback_on,
         'receipt', i.received_on, 'planFiled', i.plan_filed_on, 'planApproved', i.plan_approved_on, 'yearOpened', i.year_opened_on)) end as "dueTerms",
       (select json_build_object('publishedOn', p.published_on, 'amount', p.amount, 'unit', p.unit) from publicity p
         where p.item_id = i.id and p.outcome is null and i.pending_level = 'publicity') as publicity,
       coalesce((select json_agg(json_build_object('id', t.id, 'key', t.kind || '.' || t.occurrence, 'state', t.state,
                                'duty', case when t.state in ('pending', 'leased') then t.duty - 'label' end))
                   from timer t where t.item_id = i.id and t.gen = i.schedule_gen), '[]') as timers,
       array(select t.id from timer t where t.item_id = i.id and t.gen <> i.schedule_gen and t.state in ('pending', 'leased')) as strays
  from item i join supervision s on s.id = i.supervision_id`;

const ITEMS = `${LINES}
 where i.id > $1 and ($2::uuid is null or i.supervision_id = $2)
   and (i.status in ('assigned', 'inProgress', 'submitted')
        or exists (select 1 from look_back l where l.item_id = i.id and l.outcome is null)
        or exists (select 1 from timer t where t.item_id = i.id and t.state in ('pending', 'leased')))
 order by i.id limit ${PAGE}`;

/**
 * A cancelled row of the same duty comes back to life; a settled one stays settled. The duties travel as one text: in an array each
 * would be escaped, and read twice.
 */
const PLANT = `insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
  select m.id, m.item_id, duty ->> 'kind', (duty ->> 'occurrence')::date, m.gen, (duty ->> 'rung')::int, duty, (duty ->> 'dueAt')::timestamptz
    from rows from (unnest($1::uuid[], $2::uuid[], $3::int[]), jsonb_array_elements($4::jsonb)) m (id, item_id, gen, duty)
    join item i on i.id = m.item_id and i.schedule_gen = m.gen
  on conflict (item_id, kind, occurrence, gen) do update
     set state = 'pending', reason = null, settled_at = null, duty = excluded.duty, due_at = excluded.due_at
   where timer.state = 'cancelled'
  returning id`;

@Injectable()
export class PgTimerLedger extends TimerLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: PgUnitOfWork,
    private readonly reader: Reader,
  ) {
    super();
  }

  override async *pages(): AsyncIterable<ScheduledItem[]> {
    let after: string | null = null;
    for (;;) {
      const page = await this.page(CLOCK, after);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  override page(actor: Actor, after: string | null, supervisionId?: string): Promise<ScheduledItem[]> {
    const values = [after ?? BEFORE_ALL, supervisionId ?? null];
    if (this.work.isOpen) return this.work.manager.query<ScheduledItem[]>(ITEMS, values);
    return this.reader.read(actor, (query) => query<ScheduledItem>(ITEMS, values));
  }

  override of(itemIds: readonly string[]): Promise<ScheduledItem[]> {
    return this.work.manager.query<ScheduledItem[]>(`${LINES} where i.id = any($1::uuid[]) order by i.id`, [itemIds]);
  }

  override async repair(repairs: readonly Repair[]): Promise<{ inserted: number; cancelled: number }> {
    const missing = repairs.flatMap(({ itemId, gen, missing: duties }) =>
      duties.map((duty) => ({ itemId, gen, duty })),
    );
    const stale = repairs.flatMap(({ stale: ids }) => ids);
    const connection = this.work.isOpen ? this.work.manager : this.dataSource;
    let [inserted, cancelled] = [0, 0];
    if (stale.length > 0) {
      [, cancelled] = await connection.query<[unknown[], number]>(
        `update timer set state = 'cancelled', reason = 'stale', settled_at = app_now(), lease_until = null
          where id = any($1::uuid[]) and state in ('pending', 'leased')`,
        [stale],
      );
    }
    if (missing.length > 0) {
      const rows = await connection.query<unknown[]>(PLANT, [
        newIds(missing.length),
        missing.map(({ itemId }) => itemId),
        missing.map(({ gen }) => gen),
        JSON.stringify(missing.map(({ duty }) => duty)),
      ]);
      inserted = rows.length;
    }
    return { inserted, cancelled };
  }
}
