import { drawSample, type Lot } from '@domain/look-back/sample';
import { brokenInvariants } from '../support/broken-invariants';
import { setClock } from '../support/set-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

/** 回头看抽查: which closed items are looked back at, drawn so that nobody can choose. */
describe('rounds of look-backs', () => {
  let api: TestApi;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    await api?.stop();
  });
  beforeEach(async () => {
    await setClock(api, '2026-03-02');
    walk = await TestWalk.open(api);
  });

  const list = async (query: string) =>
    (await (await api.as('coordinator')).get(`/look-backs?limit=200&${query}`)).body.data;

  it('draw by unit and risk, show why, by a seed that nobody chooses; each draw is on record, and planned once', async () => {
    const items = [
      await walk.accepted(),
      await walk.accepted({ severity: 'low' }),
      await walk.accepted({ severity: 'low' }),
      await walk.accepted(),
    ];
    const body = {
      title: '一季度回头看',
      mode: 'share',
      amount: 50,
      supervisionId: walk.supervisionId,
      dueOn: '2026-04-10',
      assigneeId: api.county.people.auditor!.id,
    };
    for (const who of ['town1-handler', 'leader', 'admin'])
      expect((await (await api.as(who)).post('/look-back-rounds', body)).status).toBe(403);
    const auditor = await api.as('auditor');
    const drawn = await auditor.post('/look-back-rounds', body);
    expect(drawn).toMatchObject({ status: 201, body: { candidates: 4, drawn: 2, confirmedOn: null } });
    expect(drawn.body.picks[0].reasons[0]).toMatch(/^严重程度：/);
    expect(drawn.body.units).toMatchObject([{ unit: { name: '柳林镇' }, candidates: 4, drawn: 2 }]);
    for (const item of items) expect(await list(`itemId=${item}`)).toEqual([]);
    const chosen = await auditor.post('/look-back-rounds', { ...body, seed: drawn.body.seed });
    expect([chosen.status, chosen.body.errors[0].pointer]).toEqual([400, '/seed']);
    const again = await auditor.post('/look-back-rounds', body);
    expect(again.body.seed).not.toBe(drawn.body.seed);
    const idsOf = (answer: { body: { picks: { itemId: string }[] } }) => answer.body.picks.map(({ itemId }) => itemId);
    const { owner } = api.database;
    const events = await owner.query(
      `select person_id as by, data from audit_event where type = 'lookBackRound.drawn' order by seq`,
    );
    const told = (answer: typeof drawn) => ({
      by: api.county.people.auditor!.id,
      data: {
        roundId: answer.body.id,
        seed: answer.body.seed,
        terms: expect.objectContaining({ mode: 'share', amount: 50, supervisionId: walk.supervisionId }),
        candidates: 4,
        drawn: idsOf(answer),
      },
    });
    expect(events).toEqual([told(drawn), told(again)]);
    // Whoever has the record draws the same from it.
    for (const answer of [drawn, again]) {
      const [row] = await owner.query('select seed, terms, pool from look_back_round where id = $1', [answer.body.id]);
      expect(drawSample(row.pool as Lot[], row.terms, row.seed).map(({ itemId }) => itemId)).toEqual(idsOf(answer));
    }
    const confirm = () => auditor.put(`/look-back-rounds/${drawn.body.id}/confirmation`);
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const planned = await list(`roundId=${drawn.body.id}`);
    expect(planned).toHaveLength(2);
    expect(planned[0]).toMatchObject({ source: 'round', dueOn: '2026-04-10', assignee: { name: 'auditor' } });
    // What is planned already is planned no second time, nor drawn.
    expect((await auditor.put(`/look-back-rounds/${again.body.id}/confirmation`)).status).toBe(200);
    const fresh = idsOf(again).filter((id) => !idsOf(drawn).includes(id));
    expect((await list(`roundId=${again.body.id}`)).map((one: { item: { id: string } }) => one.item.id).sort()).toEqual(
      fresh.sort(),
    );
    const rest = await auditor.post('/look-back-rounds', { ...body, mode: 'count', amount: 100 });
    expect(rest.body.code ?? rest.body.candidates).toBe(fresh.length === 2 ? 'lookBackRound.empty' : 2 - fresh.length);
    const none = await auditor.post('/look-back-rounds', { ...body, closedTo: '2026-03-01' });
    expect(none.body.code).toBe('lookBackRound.empty');
    const rounds = (await (await api.as('coordinator')).get('/look-back-rounds?count=true')).body;
    expect(rounds.total).toBe(fresh.length === 2 ? 2 : 3);
    expect(rounds.data.at(-1)).toMatchObject({ id: drawn.body.id, candidates: 4, drawn: 2 });
  });

  it('leave out none, however many there are', async () => {
    const item = await walk.accepted();
    const { owner } = api.database;
    const more = 20_001;
    const columns = (
      await owner.query<{ name: string }[]>(
        `select column_name as name from information_schema.columns where table_name = 'item' and is_generated = 'NEVER'`,
      )
    ).map(({ name }) => name);
    await owner.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(
        `insert into item (${columns.join(', ')}) select ${columns.map((name) => `r.${name}`).join(', ')}
           from item i, generate_series(1, ${more}) n,
                lateral jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number', 'L-' || n)) r where i.id = $1`,
        [item],
      );
    });
    const auditor = await api.as('auditor');
    const terms = { mode: 'count', amount: 1, supervisionId: walk.supervisionId, dueOn: '2026-04-10' };
    const drawn = await auditor.post('/look-back-rounds', { title: '全部', ...terms });
    await owner.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(`delete from item where number like 'L-%'`);
    });
    expect(drawn.body).toMatchObject({ candidates: more + 1, drawn: 1, units: [{ candidates: more + 1, drawn: 1 }] });
  });
});
