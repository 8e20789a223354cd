import { against, alone, type Bench } from '../bench';
import { CASE_EVERY } from '../data/load-cases';
import { type Call, latencies } from '../measure/latency';
import { sideBySide } from '../measure/side-by-side';
import type { Place } from '../place';

const CALLS = 60;

/** Items with a whole case: measures, progress, evidence, verifications. */
async function itemPages({ county }: Place): Promise<Call[]> {
  const rows = await county.owner.query<{ id: string }[]>(
    `select id_of('item', n * $1::int) as id from generate_series(100, 3000) n where id_of('item', n * $1::int) in (select item_id from verification)
      limit $2`,
    [CASE_EVERY, CALLS],
  );
  return rows.map(({ id }) => ({ path: `/items/${id}` }));
}

const page: Bench = {
  name: 'item-page',
  needs: ['large'],
  async run({ large }) {
    const pages = await itemPages(large);
    const calls = () => pages;
    const compared = await sideBySide({ subject: large.coordinator, calls }, { subject: large.floor, calls });
    return against(this.name, compared, null);
  },
};

/** Planning and execution of all that the API asks the database for one page: by the server's own account, the worst reader of the two. */
const databaseTime: Bench = {
  name: 'item-page-database',
  needs: ['large'],
  async run({ large }) {
    const pages = await itemPages(large);
    const own = (await idsOfTown(large)).map((id) => ({ path: `/items/${id}` }));
    const times: number[] = [];
    for (const [subject, calls] of [
      [large.coordinator, pages],
      [large.town, own],
    ] as const) {
      await latencies(subject, calls);
      await large.county.owner.query('select pg_stat_statements_reset()');
      await latencies(subject, calls);
      times.push((await databaseMilliseconds(large)) / calls.length);
    }
    return alone(this.name, Math.max(...times), 5, 'ms');
  },
};

async function idsOfTown({ county, unitIds }: Place): Promise<string[]> {
  const rows = await county.owner.query<{ id: string }[]>(
    `select id from item where lead_unit_id = $1 and id in (select item_id from verification) limit $2`,
    [unitIds[0], CALLS],
  );
  return rows.map(({ id }) => id);
}

async function databaseMilliseconds({ county }: Place): Promise<number> {
  const [row] = await county.owner.query<{ time: number }[]>(
    `select sum(total_plan_time + total_exec_time)::float as time from pg_stat_statements
      where userid = 'xiaohao_app'::regrole and dbid = (select oid from pg_database where datname = current_database())`,
  );
  return row!.time;
}

export const ITEM_PAGE_BENCHES: readonly Bench[] = [page, databaseTime];
