import { createDataSource, type DatabaseRole } from '@persistence/data-source';
import type { DataSource } from 'typeorm';
import { tableChecksums } from '../support/checksums';
import { startTestApi, type TestApi } from '../support/test-api';
import { ITEM_ORACLE } from './item-oracle';
import { FAMILIES, StagedItems, STAGES } from './stages';

// Every check of the application stands open: what still holds is held by the database alone.
jest.mock('@domain/item/item-policy', () => ({
  ...jest.requireActual<object>('@domain/item/item-policy'),
  authorize: () => undefined,
}));
jest.mock('../../apps/api/src/http/access', () => ({
  ...jest.requireActual<object>('../../apps/api/src/http/access'),
  mayUse: () => true,
}));

const [TOWN1] = FAMILIES;
const FOREIGN = ['town2-handler', 'town2-leader'];

/** With one of every record that a route names. */
const FULL = { extension: true, disputed: true, document: true, proposal: true };

describe('row security', () => {
  let api: TestApi;
  let staged: StagedItems;
  let app: DataSource;
  let sweeper: DataSource;
  const open = (role: DatabaseRole) => createDataSource({ url: api.database.url, role, poolSize: 1 }).initialize();

  beforeAll(async () => {
    api = await startTestApi();
    staged = await StagedItems.prepare(api);
    [app, sweeper] = [await open('xiaohao_app'), await open('xiaohao_sweeper')];
  });
  afterAll(async () => {
    await app.destroy();
    await sweeper.destroy();
    await api.stop();
  });

  it('really stands alone here: without the checks a reader of the county may write', async () => {
    const [id] = await staged.copies(TOWN1!, 'inProgress', 1);
    const leader = await api.as('leader');
    expect((await leader.send('PATCH', `/items/${id}`, { title: '改' })).status).toBe(200);
    expect((await (await api.as('town2-handler')).post('/supervisions', {})).status).toBe(400);
  });

  it('hides every item and record of a town from another, at every stage, on every route, and nothing changes', async () => {
    const targets: string[] = [];
    for (const stage of STAGES) targets.push(...(await staged.copies(TOWN1!, stage, 1, FULL)));
    for (const name of FOREIGN) await api.as(name);
    const before = await tableChecksums(api.database.owner, { session: '*' });
    const wrong: string[] = [];
    for (const { route, body } of ITEM_ORACLE) {
      const [method, path] = route.split(' ') as [string, string];
      for (const person of FOREIGN) {
        for (const [place, id] of targets.entries()) {
          const sent = body?.({ county: api.county, family: TOWN1! });
          const answer = await (await api.as(person)).send(method, path.replace(/:\w+/, id), sent);
          if (answer.status !== 404) wrong.push(`${person} ${route} ${STAGES[place]}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await tableChecksums(api.database.owner, { session: '*' })).toEqual(before);
  });

  it('keeps a foreign town out of lists, counts, search, filters, figures, people and the inbox', async () => {
    const list = staged.supervisionId;
    const ours = await api.database.owner.query<{ id: string }[]>(
      `select id from item where unit_path <> '/county/town2/' union select id from person where unit_path like '/county/town1/%'
       union select id from unit where path like '/county/town1/%' union select id from evidence where item_id in (select id from item where unit_path = '/county/town1/')`,
    );
    const foreign = await api.as('town2-handler');
    const { units, people } = api.county;
    const paths = [
      '/items?limit=200',
      `/items?unitId=${units.town1}&count=true`,
      `/items?handlerId=${people['town1-handler']!.id}&count=true`,
      `/items?supervisionId=${list}&limit=200`,
      '/items?q=%E5%85%AC%E7%A4%BA&limit=200',
      '/items?status=draft&count=true',
      '/supervisions',
      `/supervisions/${list}`,
      `/supervisions/${list}/figures`,
      `/supervisions/${list}/measures?figure=measures`,
      `/supervisions/${list}/mechanisms`,
      `/supervisions/${list}/extensions`,
      `/supervisions/${list}/report-section`,
      '/units',
      '/people',
      `/people?unitId=${units.town1}`,
      '/posts',
      '/notices',
      '/extensions',
      '/disputes',
    ];
    for (const path of paths) {
      const { status, body } = await foreign.get(path);
      const text = JSON.stringify(body);
      expect([path, status]).toEqual([path, 200]);
      expect([path, ours.filter(({ id }) => text.includes(id))]).toEqual([path, []]);
    }
    expect((await foreign.get(`/items?unitId=${units.town1}&count=true`)).body.total).toBe(0);
    const { total } = (await foreign.get(`/items?supervisionId=${list}&count=true`)).body;
    expect((await foreign.get(`/supervisions/${list}`)).body.counts.total).toBe(total);
  });

  it('leaves to a unit that gave an item away its own dispute to read, and neither the item nor a write', async () => {
    const [id] = await staged.copies(TOWN1!, 'assigned', 1, { disputed: true });
    const { units, people } = api.county;
    await api.database.owner.query(
      `update item set unit_path = '/county/town2/', lead_unit_id = $2, cooperating_paths = '{}', cooperating_unit_ids = '{}',
              disputed_on = null, disputer_id = null where id = $1`,
      [id, units.town2],
    );
    const asTown = (sql: string, values: unknown[] = [id]) =>
      app.transaction(async (manager) => {
        await manager.query(`select set_config('app.scope', '/county/town1/', true)`);
        return manager.query(sql, values);
      });
    expect(await asTown('select id from item where id = $1')).toEqual([]);
    for (const table of ['evidence', 'urge', 'audit_event', 'timer'])
      expect([table, await asTown(`select id from ${table} where item_id = $1`)]).toEqual([table, []]);
    expect(await asTown('select id from dispute where item_id = $1')).toHaveLength(1);
    const end = `update dispute set outcome = 'withdrawn', decided_by_id = raised_by_id, decided_on = app_today() where id = $1`;
    await expect(asTown(end)).rejects.toMatchObject({ code: '42501' });
    await expect(asTown(`update dispute set reason = 'x' where id = $1`)).rejects.toMatchObject({ code: '42501' });
    await expect(
      asTown(
        `insert into dispute (id, item_id, cycle, kind, number, title, from_unit_id, from_due_on, raised_by_id, raised_on, reason)
         values (gen_random_uuid(), $1, 2, 'notOurs', 'x', 'x', $2, '2027-03-31', $3, app_today(), 'x')`,
        [id, units.town1, people['town1-handler']!.id],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses by the database alone whoever decides his own dispute, or withdraws another’s', async () => {
    const [id] = await staged.copies(TOWN1!, 'assigned', 1, { disputed: true });
    const { people } = api.county;
    const end = (outcome: string, by: string) =>
      api.database.owner.query(
        `update dispute set outcome = $2, decided_by_id = $3, decided_on = app_today(), decision_reason = 'x' where id = $1`,
        [id, outcome, people[by]!.id],
      );
    for (const [outcome, by] of [
      ['rejected', 'town1-handler'],
      ['withdrawn', 'coordinator'],
      ['x', 'coordinator'],
    ] as const)
      await expect(end(outcome, by)).rejects.toMatchObject({ code: '23514' });
    await end('rejected', 'coordinator');
  });

  it('stands on every table that has a unit or an item', async () => {
    const open = await api.database.owner.query(
      `select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
          and (c.relname = 'unit' or exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
               and a.attname in ('unit_id', 'unit_path', 'item_id', 'notice_id', 'supervision_id')))`,
    );
    expect(open).toEqual([]);
    const roles = await api.database.owner.query(
      `select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'xiaohao\\_%' order by 1`,
    );
    expect(roles).toEqual([
      { rolname: 'xiaohao_app', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
      { rolname: 'xiaohao_sweeper', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
    ]);
    const loose = await api.database.owner.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
          and not coalesce(proconfig::text, '') like '%search_path=%'`,
    );
    expect(loose).toEqual([]);
  });

  it.each([['unset', null] as const, ["''", ''] as const, ['of nobody', '/nowhere/'] as const])(
    'shows nothing under a scope that is %s',
    async (_name, scope) => {
      const walled = await api.database.owner.query<{ name: string }[]>(
        `select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
      );
      expect(walled.length).toBeGreaterThan(15);
      await app.transaction(async (manager) => {
        // As a pooled connection is left by a unit of work: the setting reads '', not NULL.
        if (scope !== null) await manager.query(`select set_config('app.scope', $1, true)`, [scope]);
        for (const { name } of walled) {
          const rows = await manager.query(`select * from ${name} limit 3`).catch((error: { code: string }) => {
            if (error.code !== '42501') throw error;
            return [];
          });
          expect([name, rows]).toEqual([name, []]);
        }
        expect(await manager.query(`select * from search_items(array['公'])`)).toEqual([]);
      });
    },
  );

  it('lets nobody place an item or a record out of his own scope', async () => {
    const [id] = await staged.copies(TOWN1!, 'inProgress', 1);
    const as = (scope: string, sql: string) =>
      app.transaction(async (manager) => {
        await manager.query(`select set_config('app.scope', $1, true)`, [scope]);
        return manager.query(sql, [id]);
      });
    await expect(
      as('/county/town1/', `update item set unit_path = '/county/town2/' where id = $1`),
    ).rejects.toMatchObject({ code: '42501' });
    expect((await as('/county/town2/', `update item set title = 'x' where id = $1`))[1]).toBe(0);
    await expect(
      as(
        '/county/town2/',
        `insert into mechanism (id, item_id, cycle, title, issued_on, by_id) select gen_random_uuid(), $1, 1, 'x', '2026-11-01', id from person limit 1`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody add or change a unit, a person or an account out of his own scope, though he sees its name', async () => {
    const { units, people } = api.county;
    const asTown = (sql: string, values: unknown[]) =>
      app.transaction(async (manager) => {
        await manager.query(`select set_config('app.scope', '/county/town1/', true)`);
        return manager.query(sql, values);
      });
    const person = `insert into person (id, unit_id, unit_path, name) values (gen_random_uuid(), $1, $2, 'x')`;
    const unit = `insert into unit (id, parent_id, kind, name, path) values (gen_random_uuid(), $1, $2, 'x', $3)`;
    for (const [sql, values] of [
      [person, [units.office, '/county/office/']],
      [person, [units.county, '/county/']],
      [unit, [units.county, 'town', '/county/town9/']],
      [unit, [units.county, 'office', '/county/office9/']],
      ['update unit set kind = $2 where id = $1', [units.town1, 'office']],
      ['update person set unit_path = $2 where id = $1', [people['town1-handler']!.id, '/county/']],
      [`insert into account (person_id, username, password_hash) values ($1, $2, 'x')`, [people.leader!.id, 'again']],
    ] as const) {
      await expect(asTown(sql, [...values])).rejects.toMatchObject({ code: '42501' });
    }
    for (const [sql, id] of [
      [`update unit set name = 'x' where id = $1`, units.county],
      [`update unit set name = 'x' where id = $1`, units.office],
      [`update unit set name = 'x' where id = $1`, units.town2],
      [`update person set roles = '{administrator}' where id = $1`, people.coordinator!.id],
      [`update account set password_hash = 'x' where person_id = $1`, people.coordinator!.id],
      [`update account set password_hash = 'x' where person_id = $1`, people['town2-handler']!.id],
    ] as const) {
      expect((await asTown(sql, [id]))[1]).toBe(0);
    }
    expect(
      (await asTown(`update account set failed_attempts = 0 where person_id = $1`, [people['town1-handler']!.id]))[1],
    ).toBe(1);
  });

  const GROWS = [
    'audit_event',
    'evidence',
    'submission',
    'verification',
    'reopening',
    'urge',
    'urge_reply',
    'progress',
    'extension_review',
  ];
  it.each(GROWS)('lets nobody change or remove a row of %s', async (table) => {
    await prepareOneOfEach();
    for (const source of [app, sweeper, api.database.owner]) {
      for (const sql of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
        const attempt = source.transaction(async (manager) => {
          await manager.query(`select set_config('app.scope', '/', true)`);
          await manager.query(sql);
        });
        await expect(attempt).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('refuses a verifier who handled, submitted or put evidence, by the database alone', async () => {
    const [id] = await staged.copies(TOWN1!, 'submitted:auditor', 1);
    const { people } = api.county;
    const insert = (verifier: string) =>
      api.database.owner.query(
        `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, snapshot)
         values (gen_random_uuid(), $1, 1, $1, 'auditor', $2, '2026-11-20', 'accepted', '{}')`,
        [id, people[verifier]!.id],
      );
    await expect(insert('town1-handler')).rejects.toMatchObject({ constraint: 'verification_same_person' });
    await insert('auditor');
    const [other] = await staged.copies(TOWN1!, 'submitted:auditor', 1);
    await api.database.owner.query(
      `insert into evidence (id, item_id, cycle, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
       select gen_random_uuid(), $1, 1, kind, evidence_on, file_name, sha256, size, media_type, 2, $2 from evidence limit 1`,
      [other, people.auditor!.id],
    );
    await expect(
      api.database.owner.query(
        `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, snapshot)
         values (gen_random_uuid(), $1, 1, $1, 'auditor', $2, '2026-11-20', 'accepted', '{}')`,
        [other, people.auditor!.id],
      ),
    ).rejects.toMatchObject({ constraint: 'verification_same_person' });
  });

  it('refuses the word of whoever asked for an extension, and a second word of one person, by the database alone', async () => {
    const [id] = await staged.copies(TOWN1!, 'inProgress', 1, { extension: true });
    const { people } = api.county;
    const insert = (level: string, by: string) =>
      api.database.owner.query(
        `insert into extension_review (id, item_id, cycle, extension_id, level, by_id, reviewed_on, outcome)
         values (gen_random_uuid(), $1, 1, $1, $2, $3, '2026-11-20', 'approved')`,
        [id, level, people[by]!.id],
      );
    for (const level of ['unit', 'office'])
      await expect(insert(level, 'town1-handler')).rejects.toMatchObject({ constraint: 'extension_same_person' });
    await insert('unit', 'town1-leader');
    await expect(insert('office', 'town1-leader')).rejects.toMatchObject({ code: '23505' });
  });

  /** A row in each of the tables that only grow. */
  async function prepareOneOfEach(): Promise<void> {
    const [id] = await staged.copies(TOWN1!, 'submitted:auditor', 1, { document: true });
    const { people } = api.county;
    const by = [id, people.auditor!.id];
    const { owner } = api.database;
    await owner.query(
      `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, snapshot)
       values ($1, $1, 1, $1, 'auditor', $2, '2026-11-20', 'accepted', '{}')`,
      by,
    );
    await owner.query(
      `insert into reopening (id, item_id, cycle, by_id, reopened_on, reason, basis, due_on)
       values ($1, $1, 1, $2, '2026-11-20', 'x', 'x', '2027-01-01')`,
      by,
    );
    await owner.query(
      `insert into urge_reply (id, item_id, cycle, urge_id, by_id, replied_on, text) values ($1, $1, 1, $1, $2, '2026-11-20', 'x')`,
      by,
    );
    await owner.query(
      `insert into extension (id, item_id, cycle, requested_by_id, requested_on, from_due_on, due_on, reason, progress)
       values ($1, $1, 1, $2, '2026-11-20', '2027-01-01', '2027-02-01', 'x', 'x')`,
      [id, people['town1-handler']!.id],
    );
    await owner.query(
      `insert into extension_review (id, item_id, cycle, extension_id, level, by_id, reviewed_on, outcome)
       values ($1, $1, 1, $1, 'office', $2, '2026-11-20', 'approved')`,
      by,
    );
    await owner.query(
      `insert into document_receipt (id, item_id, cycle, document_id, by_id, received_on) values ($1, $1, 1, $1, $2, '2026-11-20')`,
      by,
    );
    await owner.query(
      `insert into document_reply (id, item_id, cycle, document_id, by_id, replied_on, text) values ($1, $1, 1, $1, $2, '2026-11-20', 'x')`,
      by,
    );
    await owner.query(
      `insert into progress (id, item_id, cycle, text, by_id, reported_on) values ($1, $1, 1, 'x', $2, '2026-11-20')`,
      by,
    );
  }
});
