import { AccessCheck } from '../../apps/api/src/http/access-check';
import { createDataSource, type DatabaseRole } from '@persistence/data-source';
import { tableChecksums } from '../support/checksums';
import { startTestApi, type TestApi } from '../support/test-api';
import { ITEM_ORACLE } from './item-oracle';
import { FAMILIES, StagedItems } from './stages';

const [TOWN1] = FAMILIES;
/** With one of every record that a route names. */
const FULL = {
  extension: true,
  disputed: true,
  document: true,
  proposal: true,
  judged: true,
  paused: true,
  objection: true,
  upload: true,
};
/** The way out of a frozen item, and 回头看, which is planned for what is closed; each has its own rules. */
const LEFT_BY = ['POST /items/:itemId/reopenings', 'POST /items/:itemId/look-backs'];
/** What was sent and never handed in is no part of the item: its uploader may throw it away. */
const NOT_OF_THE_FILE = ['DELETE /uploads/:uploadId'];
const HANDED_IN = { kind: 'regulation', evidenceOn: '2026-11-01' };
/** First parts of paths under which an item or a record of it stands. */
const OF_ITEM = [
  'items',
  'extensions',
  'disputes',
  'urges',
  'documents',
  'rung-proposals',
  'submissions',
  'verifications',
  'on-site-photos',
  'evidence',
  'objections',
  'uploads',
];

describe('what is closed or cancelled', () => {
  let api: TestApi;
  let staged: StagedItems;
  beforeAll(async () => {
    api = await startTestApi();
    staged = await StagedItems.prepare(api);
  });
  afterAll(() => api?.stop());

  /** From the routes there are, not from a list of ours: a new one is tried the day it is added. */
  const writes = () =>
    api.app
      .get(AccessCheck)
      .routes()
      // What only asks may be a POST as well; its door says so.
      .filter(
        ({ method, access }) => method !== 'GET' && !('permission' in access && access.permission === 'items.read'),
      )
      .filter(({ path }) => path.includes('/:') && OF_ITEM.includes(path.split('/')[1]!))
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !LEFT_BY.includes(route) && !NOT_OF_THE_FILE.includes(route));

  it('is changed by nobody on any route, and the database stays as it is', async () => {
    const ids = [
      ...(await staged.copies(TOWN1!, 'closed', 1, FULL)),
      ...(await staged.copies(TOWN1!, 'cancelled', 1, FULL)),
    ];
    const people = Object.keys(api.county.people);
    for (const person of people) await api.as(person);
    const before = await tableChecksums(api.database.owner, { session: '*' });
    const routes = writes();
    expect(routes.length).toBeGreaterThanOrEqual(28);
    const wrong: string[] = [];
    let tried = 0;
    for (const route of routes) {
      const [method, path] = route.split(' ') as [string, string];
      const line = ITEM_ORACLE.find((one) => one.route === route);
      for (const person of people) {
        for (const id of ids) {
          const sent = line?.body?.({ county: api.county, family: TOWN1! });
          const { status, body } = await (await api.as(person)).send(method, path.replace(/:\w+/g, id), sent);
          tried += 1;
          if (status < 400 || status >= 500) wrong.push(`${person} ${route}: ${status} ${JSON.stringify(body)}`);
        }
      }
    }
    console.log(`${routes.length} writing routes, ${tried} tries`);
    expect(wrong).toEqual([]);
    expect(await tableChecksums(api.database.owner, { session: '*' })).toEqual(before);
  });

  it.each(['owner', 'xiaohao_app', 'xiaohao_sweeper'] as DatabaseRole[])(
    'is refused by the database alone to the role %s',
    async (role) => {
      const source = await createDataSource({ url: api.database.url, role, poolSize: 1 }).initialize();
      const attempt = (sql: string, id: string) =>
        source.transaction(async (manager) => {
          await manager.query(`select set_config('app.scope', '/', true)`);
          await manager.query(sql, sql.includes('$1') ? [id] : []);
        });
      try {
        for (const stage of ['closed', 'cancelled'] as const) {
          const [id] = await staged.copies(TOWN1!, stage, 1, FULL);
          for (const change of [
            `update item set title = 'x' where id = $1`,
            `update item set due_on = '2030-01-01', schedule_gen = schedule_gen + 1 where id = $1`,
            `update item set grade = 'continuing' where id = $1`,
            `update item set status = 'inProgress' where id = $1`,
            `update item set status = 'submitted', pending_level = 'auditor' where id = $1`,
            `update item set cycle = cycle + 1 where id = $1`,
            `delete from item where id = $1`,
          ])
            await expect([change, await codeOf(attempt(change, id!))]).toEqual([
              change,
              expect.stringMatching(/^(23514 item_frozen|42501)$/),
            ]);
          for (const table of await fileTables()) {
            // Empty but for its place: the freeze is asked before any column is looked at.
            const insert = `insert into ${table} select (jsonb_populate_record(null::${table},
              jsonb_build_object('id', gen_random_uuid(), 'item_id', $1::uuid, 'cycle', 1))).*`;
            expect([table, await codeOf(attempt(insert, id!))]).toEqual([
              table,
              expect.stringMatching(/^(23514 item_frozen|42501.*)$/),
            ]);
            const count = await api.database.owner.query(`select 1 from ${table} where item_id = $1`, [id]);
            expect([table, await codeOf(attempt(`delete from ${table} where item_id = $1`, id!))]).toEqual([
              table,
              count.length > 0 ? expect.stringMatching(/^(23514 item_frozen|42501)$/) : expect.anything(),
            ]);
          }
        }
      } finally {
        await source.destroy();
      }
    },
  );

  it('takes in no upload that became whole too late, nor a word on an objection', async () => {
    const handler = await api.as('town1-handler');
    const stages = ['inProgress', 'closed', 'cancelled'] as const;
    const answers = [];
    for (const stage of stages) {
      const [id] = await staged.copies(TOWN1!, stage, 1, { upload: true, objection: stage !== 'inProgress' });
      const handedIn = await handler.post(`/uploads/${id}/evidence`, HANDED_IN);
      answers.push([stage, handedIn.status, handedIn.body.code]);
      if (stage === 'inProgress') continue;
      const decided = await (
        await api.as('coordinator2')
      ).put(`/objections/${id}/decision`, {
        outcome: 'unfounded',
        reason: '不实',
      });
      expect([stage, decided.status]).toEqual([stage, 409]);
    }
    expect(answers).toEqual([
      ['inProgress', 201, undefined],
      ['closed', 409, 'item.frozen'],
      ['cancelled', 409, 'item.frozen'],
    ]);
  });

  it('is left by the next cycle, which the database admits', async () => {
    const [id] = await staged.copies(TOWN1!, 'closed', 1);
    const auditor = await api.as('auditor');
    const reopened = await auditor.post(`/items/${id}/reopenings`, { reason: 'x', basis: 'x', dueOn: '2027-06-30' });
    expect(reopened.body).toMatchObject({ status: 'inProgress', cycle: 2 });
  });

  /** Every table with a trigger that freezes it. */
  async function fileTables(): Promise<string[]> {
    const rows = await api.database.owner.query<{ name: string }[]>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'file_frozen' order by 1`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(19);
    return rows.map(({ name }) => name);
  }
});

/** The SQLSTATE of a refusal and the rule that refused; 'done' where nothing refused. */
async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    ({ code, constraint }: { code: string; constraint?: string }) => `${code} ${constraint ?? ''}`.trim(),
  );
}
