import { randomUUID } from 'node:crypto';
import { AccessCheck } from '../../apps/api/src/http/access-check';
import { OUTSIDE } from '../../apps/api/src/create-app';
import { type Answer, startTestApi, type TestApi, TestClient } from '../support/test-api';
import { TEST_PASSWORD } from '../support/test-county';
import { startTestSealer, type TestSealer } from '../support/test-sealer';
import { APART, HOUSE_ORACLE, type HouseLine } from './house-oracle';
import { ITEM_ORACLE, type ItemLine, maySee, NEVER_ACTS } from './item-oracle';
import { type Family, FAMILIES, type Stage, StagedItems, STAGES } from './stages';

const AT_ONCE = 8;

/** Every route × person × scope × stage against a table written by hand: no allow and no refusal that is not in it. */
describe('routes', () => {
  let api: TestApi;
  let staged: StagedItems;
  let people: string[];
  let cells = 0;
  let sealer: TestSealer;

  beforeAll(async () => {
    api = await startTestApi();
    staged = await StagedItems.prepare(api);
    sealer = await startTestSealer(api.database.url);
    // There is a checkpoint to be asked for.
    await sealer.round();
    people = Object.keys(api.county.people);
    for (const person of people) await api.as(person);
  });
  afterAll(async () => {
    console.log(`${api.app.get(AccessCheck).routes().length} routes, ${cells} cells`);
    await sealer.stop();
    await api.stop();
    expect(cells).toBeGreaterThanOrEqual(3_000);
  });

  it('each stand in the oracle, and nothing else does', () => {
    const routes = api.app.get(AccessCheck).routes();
    const known = [...ITEM_ORACLE, ...HOUSE_ORACLE].map(({ route }) => route);
    expect([...known, ...APART].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const open = routes.filter(({ access }) => 'public' in access).map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual(
      HOUSE_ORACLE.filter(({ who }) => who === 'anybody')
        .map(({ route }) => route)
        .sort(),
    );
  });

  it.each(ITEM_ORACLE)('$route answers each person at each stage as the oracle says', async (line) => {
    const wrong: string[] = [];
    const refused: string[] = [];
    const work: (() => Promise<void>)[] = [];
    for (const family of FAMILIES) {
      for (const stage of STAGES) {
        const ids = await staged.copies(family, stage, people.length + 1, line.prepare);
        for (const [place, person] of [null, ...people].entries()) {
          work.push(async () => {
            const expected = expectedOf(line, family, stage, person);
            const answer = await ask(person, line.route, ids[place]!, line.body?.({ county: api.county, family }));
            if (expected >= 400) refused.push(ids[place]!);
            note(wrong, `${person} ${family.name} ${stage}`, expected, answer);
          });
        }
      }
    }
    if (line.sealed) await sealer.round();
    await inTurns(work);
    expect(wrong).toEqual([]);
    const changed = await api.database.owner.query(
      `select i.id from item i where i.id = any($1) and (i.version <> 1 or (select count(*) from audit_event a where a.item_id = i.id) <> 1)`,
      [refused],
    );
    expect(changed).toEqual([]);
  });

  it('tells everybody exactly the actions that the oracle allows', async () => {
    const wrong: string[] = [];
    const everyCase = FAMILIES.flatMap((family) =>
      [true, false].flatMap((paused) => [true, false].map((disputed) => ({ family, paused, disputed }))),
    );
    for (const { family, paused, disputed } of everyCase) {
      for (const stage of STAGES) {
        const waits = { paused, disputed, objection: disputed };
        const options = { extension: true, proposal: true, ...waits, changes: { plan_state: 'submitted' } };
        const [id] = await staged.copies(family, stage, 1, options);
        const readers = people.filter((person) => maySee(person, family, stage));
        await inTurns(
          readers.map((person) => async () => {
            const { body } = await (await api.as(person)).get(`/items/${id}`);
            const all = ITEM_ORACLE.filter(({ action }) => action)
              .filter((line) => line.paused !== (paused ? 'never' : 'only'))
              .filter((line) => line.disputed !== (disputed && isOpenWork(stage) ? 'never' : 'only'))
              .filter((line) => line.objected !== (disputed && stage === 'submitted:publicity' ? 'never' : 'only'))
              .filter((line) => expectedOf(line, family, stage, person) < 400)
              .map(({ action }) => action!);
            const wanted = [...new Set(all)];
            cells += 1;
            if ([...body.allowedActions].sort().join() !== wanted.sort().join())
              wrong.push(`${person} ${family.name} ${stage}: ${body.allowedActions} instead of ${wanted}`);
          }),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(HOUSE_ORACLE)('$route answers each person as the oracle says', async (line) => {
    const wrong: string[] = [];
    for (const person of [null, ...people]) {
      const unique = randomUUID();
      const id = await subjectOf(line.route, unique);
      const { units, people: persons } = api.county;
      const body = line.body?.({ person, units, people: persons, unique });
      const client = line.ends && person ? await signIn(person) : person;
      note(
        wrong,
        String(person),
        expectedOfHouse(line, person),
        await ask(client, line.route + (line.query ?? ''), id, body),
      );
      if (line.route === 'PUT /session/password' && person) await restorePassword(person);
    }
    expect(wrong).toEqual([]);
  });

  it('PUT /notices/:noticeId/receipt is for the addressee alone', async () => {
    const wrong: string[] = [];
    for (const family of FAMILIES) {
      const [itemId] = await staged.copies(family, 'inProgress', 1);
      for (const addressee of ['town1-handler', 'town2-handler', 'auditor']) {
        const noticeId = randomUUID();
        await api.database.owner.query(
          `insert into notice (id, source_id, person_id, kind, item_id, title, body, noticed_on)
           values ($1, $1, $2, 'reminder', $3, '提醒', '请注意', '2026-11-20')`,
          [noticeId, api.county.people[addressee]!.id, itemId],
        );
        for (const person of [null, ...people.filter((name) => name !== addressee), addressee]) {
          const expected = person === null ? 401 : person === addressee ? 200 : 404;
          const answer = await ask(person, 'PUT /notices/:noticeId/receipt', noticeId);
          note(wrong, `${person} for ${addressee}`, expected, answer);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  function note(wrong: string[], cell: string, expected: number, { status, headers, body }: Answer): void {
    cells += 1;
    if (status !== expected)
      wrong.push(`${cell}: ${status} instead of ${expected} ${JSON.stringify(body).slice(0, 200)}`);
    if (status < 400) return;
    const problem = (headers.get('content-type') ?? '').startsWith('application/problem+json');
    if (!problem || !/[\u4e00-\u9fff]/.test(String(body.detail)) || typeof body.code !== 'string')
      wrong.push(`${cell}: no proper problem ${JSON.stringify(body)}`);
  }

  async function ask(who: string | TestClient | null, route: string, id: string, body?: unknown): Promise<Answer> {
    const [method, path] = route.split(' ') as [string, string];
    const client = typeof who === 'string' ? await api.as(who) : (who ?? api.nobody);
    if (path.endsWith('/dossier')) return beginOf(client, path.replace(/:\w+/, id));
    if (OUTSIDE.some((outside) => path === `/${outside}`)) {
      const response = await fetch(api.base + path);
      return { status: response.status, headers: response.headers, body: {} };
    }
    return client.send(method, path.replace(':year', '2028').replace(/:\w+/, id), body);
  }

  /** Of a long answer only whether it comes. */
  async function beginOf({ cookie }: TestClient, path: string): Promise<Answer> {
    const response = await fetch(`${api.base}/api/v1${path}`, { headers: cookie ? { cookie } : {} });
    if (response.status >= 400)
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    await response.body?.cancel();
    return { status: response.status, headers: response.headers, body: {} };
  }

  async function signIn(username: string): Promise<TestClient> {
    const { headers } = await api.nobody.post('/session', { username, password: TEST_PASSWORD });
    return new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!);
  }

  /** Gives the old password back; its change ended every other session, so the client is a new one. */
  async function restorePassword(username: string): Promise<void> {
    const next = `${TEST_PASSWORD}-next`;
    const { headers } = await api.nobody.post('/session', { username, password: next });
    const client = new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!);
    await client.put('/session/password', { username, present: next, next: TEST_PASSWORD });
    api.renew(username);
  }

  /** What the id in the path stands for. */
  async function subjectOf(route: string, unique: string): Promise<string> {
    if (route.includes(':channelId')) return newChannel(unique);
    if (route.includes(':deliveryId')) return newDelivery(unique);
    if (route.includes(':postId')) return newPost(unique);
    if (route.includes(':personId')) return newPerson(unique);
    if (route.includes(':roundId')) return newRound();
    if (route.includes(':unitId')) return api.county.units.town2;
    return route.includes(':proposalId') ? newProposal() : staged.supervisionId;
  }

  async function newProposal(): Promise<string> {
    const id = randomUUID();
    await api.database.owner.query(
      `insert into proposal (id, supervision_id, unit_path, file_name, sha256, items, warnings, created_by)
       select $1, id, unit_path, '反馈意见.txt', repeat('a', 64), '[]', '[]', $3 from supervision where id = $2`,
      [id, staged.supervisionId, api.county.people.coordinator!.id],
    );
    return id;
  }

  /** Of which nothing is left to plan. */
  async function newRound(): Promise<string> {
    const id = randomUUID();
    await api.database.owner.query(
      `insert into look_back_round (id, unit_path, drawn_by_id, drawn_on, seed, terms, pool, picks)
       select $1, path, $2, '2026-11-20', 'seed', $3, '[]', '[]' from unit where id = $4`,
      [
        id,
        api.county.people.auditor!.id,
        { title: '年度回头看', mode: 'count', amount: 1, unitIds: [], dueOn: '2099-12-31', assigneeId: null },
        api.county.units.county,
      ],
    );
    return id;
  }

  async function newPerson(username: string): Promise<string> {
    const id = randomUUID();
    await api.database.owner.query(
      `insert into person (id, unit_id, unit_path, name, roles) select $1, id, path, '新人', '{handler}' from unit where id = $2`,
      [id, api.county.units.town2],
    );
    await api.database.owner.query(`insert into account (person_id, username, password_hash) values ($1, $2, 'x')`, [
      id,
      username,
    ]);
    return id;
  }

  async function newChannel(name: string): Promise<string> {
    const { body } = await (
      await api.as('admin')
    ).post('/channels', {
      kind: 'wecom',
      name,
      unitId: api.county.units.town2,
      url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${name}`,
      noticeKinds: ['urge'],
    });
    return body.id;
  }

  /** One that failed. */
  async function newDelivery(unique: string): Promise<string> {
    const { body } = await (await api.as('admin')).post(`/channels/${await newChannel(unique)}/tests`);
    await api.database.owner.query(`update delivery set state = 'failed' where id = $1`, [body.deliveryId]);
    return body.deliveryId;
  }

  async function newPost(title: string): Promise<string> {
    const id = randomUUID();
    await api.database.owner.query(
      `insert into post (id, unit_id, unit_path, title) select $1, id, path, $3 from unit where id = $2`,
      [id, api.county.units.town1, title],
    );
    return id;
  }
});

const isOpenWork = (stage: Stage): boolean => stage === 'assigned' || stage === 'inProgress';

function expectedOf(line: ItemLine, family: Family, stage: Stage, person: string | null): number {
  if (person === null) return 401;
  const reads = line.action === undefined && !line.acts;
  if (!reads && NEVER_ACTS.includes(person)) return 403;
  if (!maySee(person, family, stage)) return 404;
  // A draft has no records yet that could be named in a path.
  if (
    stage === 'draft' &&
    /^\w+ \/(evidence|urges|extensions|disputes|objections|documents|rung-proposals|look-backs|submissions|verifications|on-site-photos)\/:/.test(
      line.route,
    )
  )
    return 404;
  if (!line.who(family, stage).includes(person)) return 403;
  return line.when.includes(stage) ? line.ok : 409;
}

function expectedOfHouse({ who, ok }: HouseLine, person: string | null): number {
  if (who === 'anybody') return ok;
  if (person === null) return 401;
  return who === 'signed in' || who.includes(person) ? ok : 403;
}

/** Runs all, a few at a time. */
async function inTurns(work: (() => Promise<void>)[]): Promise<void> {
  const queue = [...work];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
