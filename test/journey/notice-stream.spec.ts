import { randomUUID } from 'node:crypto';
import { Notices } from '@application/ports/notices';
import { UnitOfWork } from '@application/ports/unit-of-work';
import type { Day } from '@domain/day';
import { CLOCK } from '@domain/unit/actor';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { NoticeStreams } from '../../apps/api/src/notice/notice-streams';
import { EventStream } from '../support/event-stream';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { startTestWorker } from '../support/test-worker';

describe('the stream of notices', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  const open: EventStream[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    worker = await startTestWorker(api.database);
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
  });

  async function listen(username: string, after?: string): Promise<EventStream> {
    return listenAs(await api.as(username), after);
  }

  async function listenAs(client: TestClient, after?: string): Promise<EventStream> {
    const stream = await EventStream.open(api.base, client, after);
    open.push(stream);
    if (stream.status === 200) await eventually(async () => stream.events.length > 0, 'the first event');
    return stream;
  }

  /** As the worker writes them. */
  function tell(username: string, ...titles: string[]): Promise<number> {
    const notices = titles.map((title) => ({
      sourceId: randomUUID(),
      personId: api.county.people[username]!.id,
      email: null,
      kind: 'decision' as const,
      itemId: null,
      number: null,
      title,
      body: '内容',
      on: '2026-11-20' as Day,
      replyBy: null,
    }));
    return worker.get(UnitOfWork).run(CLOCK, () => worker.get(Notices).raise(notices, []));
  }

  const beat = () => api.app.get(NoticeStreams).beat();
  const heard = (stream: EventStream, title: string) =>
    eventually(async () => stream.titles.includes(title), `${title} in the stream`);

  async function signIn(username: string): Promise<TestClient> {
    api.renew(username);
    return api.as(username);
  }

  it('says first how many are unread, then each notice once, in every page of the person and in nobody else’s', async () => {
    const [one, two, other] = [
      await listen('town1-handler'),
      await listen('town1-handler'),
      await listen('town2-handler'),
    ];
    expect(one.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(one.events[0]!.news).toEqual({ data: [], unread: 0, complete: false });
    await tell('town1-handler', '甲', '乙');
    await Promise.all([heard(one, '乙'), heard(two, '乙')]);
    await tell('town2-handler', '丙');
    await heard(other, '丙');
    await beat();
    expect(one.titles).toEqual(['甲', '乙']);
    expect(two.titles).toEqual(['甲', '乙']);
    expect(other.titles).toEqual(['丙']);
    expect(one.unread).toBe(2);
    // A receipt in one page is known in the other.
    const { id } = one.events.at(-1)!.news.data[0]!;
    await (await api.as('town1-handler')).put(`/notices/${id}/receipt`);
    await eventually(async () => two.unread === 1, 'one unread');
  });

  it('goes on after a break where it was, also when an earlier transaction commits later', async () => {
    const first = await listen('dept1-handler');
    const slow = new Client({ connectionString: api.database.url });
    await slow.connect();
    await slow.query('begin');
    const personId = api.county.people['dept1-handler']!.id;
    await slow.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on)
       values ($1, $1, $2, 'decision', '慢', '内容', '2026-11-20')`,
      [randomUUID(), personId],
    );
    await tell('dept1-handler', '快');
    await heard(first, '快');
    expect(first.titles).toEqual(['快']);
    first.close();
    await slow.query('commit');
    await slow.end();
    await tell('dept1-handler', '断线时');
    const second = await listen('dept1-handler', first.place);
    expect(second.titles.sort()).toEqual(['慢', '断线时'].sort());
    // The same place asked again, twice at once, answers the same; the new place nothing.
    const again = await Promise.all([listen('dept1-handler', first.place), listen('dept1-handler', first.place)]);
    for (const stream of again) expect(stream.titles.sort()).toEqual(second.titles.sort());
    expect((await listen('dept1-handler', second.place)).titles).toEqual([]);
  });

  it('tells a page to look for itself when too much has come, or its place is of another database', async () => {
    const first = await listen('auditor');
    await tell('auditor', ...Array.from({ length: 30 }, (_, n) => `第${n}条`));
    await eventually(async () => first.unread === 30, 'thirty unread');
    expect(first.events.at(-1)!.news).toEqual({ data: [], unread: 30, complete: false });
    const ahead = await listen('auditor', '900000000000:900000000000:');
    expect(ahead.events[0]!.news).toMatchObject({ data: [], complete: false });
    await tell('auditor', '之后');
    await heard(ahead, '之后');
    expect(ahead.titles).toEqual(['之后']);
  });

  it('refuses a place that is none, and more pages than anybody has', async () => {
    const leader = await api.as('leader');
    for (const wrong of ['x', '0:1:', '5:3:', '1:9:4,2', '1:9:12']) {
      const answer = await leader.get(`/notices/stream?after=${encodeURIComponent(wrong)}`);
      expect([wrong, answer.status, answer.body.errors?.[0]?.pointer]).toEqual([wrong, 400, '/after']);
    }
    const streams: EventStream[] = [];
    for (let n = 0; n < 8; n += 1) streams.push(await listenAs(leader));
    const refused = await leader.get('/notices/stream');
    expect([refused.status, refused.body.code]).toEqual([429, 'stream.too_many']);
    streams[0]!.close();
    await eventually(async () => (await listenAs(leader)).status === 200, 'room again');
  });

  it('outlives the end of its line to the database, and misses nothing', async () => {
    const stream = await listen('town1-leader');
    const killed = await api.database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'xiaohao_notices line'`,
    );
    expect(killed.length).toBeGreaterThan(0);
    await tell('town1-leader', '断了');
    await heard(stream, '断了');
    await tell('town1-leader', '又通');
    await heard(stream, '又通');
    expect(stream.titles).toEqual(['断了', '又通']);
  });

  it('finds at the next beat what no bell told', async () => {
    const stream = await listen('town2-leader');
    await api.database.owner.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on)
       values ($1, $1, $2, 'decision', '没响铃', '内容', '2026-11-20')`,
      [randomUUID(), api.county.people['town2-leader']!.id],
    );
    await beat();
    await heard(stream, '没响铃');
    expect(stream.beats).toBeGreaterThan(0);
  });

  it('ends within a beat of its session, however that ends, and keeps no idle session open', async () => {
    const { owner } = api.database;
    const person = api.county.people['town1-handler2']!;
    const ends: [string, (client: TestClient) => Promise<unknown>][] = [
      ['sign-out', (client) => client.send('DELETE', '/session')],
      ['password reset', async () => (await api.as('admin')).post(`/people/${person.id}/password-resets`)],
      ['expiry', () => owner.query(`update session set expires_at = now() where person_id = $1`, [person.id])],
      [
        'idleness',
        () =>
          owner.query(`update session set last_seen_at = now() - interval '31 minutes' where person_id = $1`, [
            person.id,
          ]),
      ],
    ];
    const [{ hash }] = await owner.query(`select password_hash as hash from account where person_id = $1`, [person.id]);
    for (const [what, end] of ends) {
      const stream = await listenAs(await signIn('town1-handler2'));
      await beat();
      expect([what, stream.ended]).toEqual([what, false]);
      await end(await api.as('town1-handler2'));
      await beat();
      await eventually(async () => stream.ended, `the end by ${what}`);
      expect((await listen('town1-handler2')).status).toBe(401);
      await owner.query(`update account set password_hash = $2, must_change_password = false where person_id = $1`, [
        person.id,
        hash,
      ]);
    }
    const client = await signIn('town1-handler2');
    await owner.query(`update session set last_seen_at = now() - interval '29 minutes' where person_id = $1`, [
      person.id,
    ]);
    const before = await owner.query(`select last_seen_at from session where person_id = $1`, [person.id]);
    await listenAs(client);
    await beat();
    expect(await owner.query(`select last_seen_at from session where person_id = $1`, [person.id])).toEqual(before);
  });

  it('costs little memory for two hundred pages, and none for one that does not read', async () => {
    const owner = api.database.owner;
    const hundred = Array.from({ length: 200 }, (_, n) => ({ id: randomUUID(), username: `many-${n}` }));
    await owner.query(
      `insert into person (id, unit_id, unit_path, name, roles)
       select p.id, u.id, u.path, p.username, '{handler}'
         from jsonb_to_recordset($1::jsonb) p (id uuid, username text) join unit u on u.id = $2`,
      [JSON.stringify(hundred), api.county.units.town1],
    );
    await owner.query(
      `insert into account (person_id, username, password_hash)
       select p.id, p.username, (select password_hash from account where username = 'leader')
         from jsonb_to_recordset($1::jsonb) p (id uuid, username text)`,
      [JSON.stringify(hundred)],
    );
    const clients: TestClient[] = [];
    for (const { username } of hundred.slice(0, 25)) clients.push(await api.as(username));
    global.gc?.();
    const before = process.memoryUsage().rss;
    const streams: EventStream[] = [];
    for (let n = 0; n < 200; n += 1) streams.push(await listenAs(clients[n % 25]!));
    const grown = (process.memoryUsage().rss - before) / 200;
    console.log(`200 streams, both ends in this process: ${Math.round(grown / 1024)} KB each`);
    for (const { id, username } of hundred.slice(0, 25)) {
      api.county.people[username] = { id, username, unitId: api.county.units.town1 };
      await tell(username, `给${username}`);
    }
    await eventually(async () => streams.every(({ titles }) => titles.length === 1), 'two hundred told');
    expect(grown).toBeLessThan(400 * 1024);

    // One that stops reading is told no more, and let go after two beats.
    const idle = streams[0]!;
    idle.response.pause();
    const body = '长'.repeat(30_000);
    const person = hundred[0]!.id;
    const heapBefore = process.memoryUsage().heapUsed;
    const reading = streams[25]!;
    // 20 MB, far more than the buffers of a connection hold.
    for (let round = 1; round <= 15; round += 1) {
      await owner.query(
        `insert into notice (id, source_id, person_id, kind, title, body, noticed_on)
         select id, id, $1, 'decision', '长文', $2, '2026-11-20' from (select gen_random_uuid() as id from generate_series(1, 15)) new`,
        [person, body],
      );
      api.app.get(NoticeStreams).heard([person]);
      await eventually(async () => reading.unread === 1 + 15 * round, `round ${round}`);
    }
    expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(400_000_000);
    await eventually(async () => {
      await beat();
      const left = await countOf(person);
      return left < 8;
    }, 'the idle one let go');
  });

  /** How many streams a person has open in the API. */
  async function countOf(personId: string): Promise<number> {
    const { streams } = api.app.get(NoticeStreams) as unknown as { streams: Map<string, Set<unknown>> };
    return streams.get(personId)?.size ?? 0;
  }

  it('is closed by a shutdown, after which the page comes back', async () => {
    const stream = await listenAs(await signIn('coordinator2'));
    await api.app.get(NoticeStreams).beforeApplicationShutdown();
    await eventually(async () => stream.ended, 'the end');
    expect(stream.status).toBe(200);
  });
});
