import { Calendars } from '@application/ports/calendars';
import { type ItemFilter, ITEM_SORTS, type ItemSort } from '@application/ports/item-queries';
import type { ProcedureRules } from '@application/ports/procedure-rules';
import { DEFAULT_PROCEDURE_POLICY } from '@domain/deadline/procedure-policy';
import { SHIPPED_YEARS, shippedCalendar } from '@domain/deadline/shipped-calendar';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { createDataSource } from '@persistence/data-source';
import { PgItemQueries } from '@persistence/item/item-queries.pg';
import { Reader } from '@persistence/reader';
import type { DataSource } from 'typeorm';
import { DRAW } from '../bench/data/draw.sql';
import { loadItems } from '../bench/data/load-items';
import { settleCounty } from '../bench/data/settle-county';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

class ShippedCalendars extends Calendars {
  override async years() {
    return SHIPPED_YEARS;
  }

  override current() {
    return Promise.resolve(shippedCalendar());
  }
}

const shippedRules: Pick<ProcedureRules, 'recent'> = { recent: () => Promise.resolve(DEFAULT_PROCEDURE_POLICY) };

describe('the ledger of a town', () => {
  let database: TestDatabase;
  let app: DataSource;
  let queries: PgItemQueries;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.owner.query(DRAW);
    await settleCounty(database.owner);
    await loadItems(database.owner, 3_000, () => undefined);
    // A village below the first town leads a few, and the town has a draft of its own.
    await database.owner.query(
      `insert into unit (id, parent_id, kind, name, path) values (gen_random_uuid(), id_of('unit', 3), 'town', '柳林村', '/c/t1/v1/')`,
    );
    await database.owner.transaction(async (owner) => {
      // Past the triggers that hold what is frozen.
      await owner.query('set local session_replication_role = replica');
      await owner.query(
        `update item set lead_unit_id = (select id from unit where path = '/c/t1/v1/'), unit_path = '/c/t1/v1/'
          where id in (select id from item where unit_path = '/c/t1/' order by id limit 10)`,
      );
    });
    await database.owner.query(
      `update item set unit_path = '/c/t1/' where id = (select min(id::text)::uuid from item where status = 'draft')`,
    );
    await database.owner.query('analyze');
    app = await createDataSource({ url: database.url, role: 'xiaohao_app', poolSize: 2 }).initialize();
    queries = new PgItemQueries(new Reader(app), new ShippedCalendars(), shippedRules as ProcedureRules, app);
  });
  afterAll(async () => {
    await app.destroy();
    await database.drop();
  });

  const as = (scope: string): Actor => ({ ...CLOCK, scope, roles: ['handler'] });

  /** Every id by paging, with the count told beside it. */
  async function walk(actor: Actor, filter: ItemFilter, sort: ItemSort): Promise<{ ids: string[]; total: number }> {
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await queries.page(actor, filter, { limit: 7, cursor, sort, count: true });
      ids.push(...page.data.map(({ id }) => id));
      if (!page.nextCursor) return { ids, total: page.total! };
      cursor = page.nextCursor;
    }
  }

  const visible = `(starts_with(unit_path, $1) or exists (select 1 from unnest(cooperating_paths) p where starts_with(p, $1)))`;

  it.each(ITEM_SORTS)('holds what it leads and helps with, each once, sorted by %s, and counts them', async (sort) => {
    for (const scope of ['/c/t1/', '/c/t1/v1/', '/c/d3/']) {
      const rows = await database.owner.query<{ id: string }[]>(`select id from item where ${visible}`, [scope]);
      const { ids, total } = await walk(as(scope), {}, sort);
      expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      expect(total).toBe(rows.length);
    }
  });

  it('is in the order of the whole county', async () => {
    const { ids } = await walk(as('/c/t1/'), { status: ['inProgress', 'assigned'] }, 'dueOn');
    const rows = await database.owner.query<{ id: string }[]>(
      `select id from item where ${visible} and status in ('inProgress', 'assigned') order by due_sort, id`,
      ['/c/t1/'],
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(7);
  });

  it('is empty, not the county, where a unit has nothing', async () => {
    expect(await walk(as('/c/zz/'), {}, 'dueOn')).toEqual({ ids: [], total: 0 });
  });

  it('is read by the index of the units, not through the county', async () => {
    const plan = await database.owner.transaction(async (manager) => {
      await manager.query('set local role xiaohao_app');
      await manager.query(`select set_config('app.scope', '/c/t1/', true)`);
      return JSON.stringify(
        await manager.query(
          `explain select p.* from unit u cross join lateral (select i.id from item i where i.unit_path = u.path
             order by i.due_sort, i.id limit 51) p where starts_with(u.path, (select app_scope()))`,
        ),
      );
    });
    expect(plan).toContain('item_path_due');
    expect(plan).not.toContain('Seq Scan on item');
  });
});
