import { createHmac, randomUUID } from 'node:crypto';
import { SecretBox } from '@application/ports/secret-box';
import type { GroupChannelKind } from '@domain/notice/channel';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { type HttpSink, startHttpSink } from '../support/http-sink';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { startTestWorker } from '../support/test-worker';

const SECRET = 'SEC-0123456789';

describe('ways out to groups and machines', () => {
  let api: TestApi;
  let mails: SmtpSink;
  let sinks: HttpSink[];
  let worker: INestApplicationContext;
  /** What arrived where, in the order of its arrival. */
  const arrivals: string[] = [];

  beforeAll(async () => {
    const started = Promise.all([startHttpSink(), startHttpSink()]);
    [api, mails, sinks] = await Promise.all([startTestApi(), startSmtpSink(), started]);
    const hosts = { allowed: ['localhost'], privateAddresses: ['localhost'], plainHttp: ['localhost'] };
    worker = await startTestWorker(api.database, { smtpUrl: mails.url, hosts });
    for (const [place, sink] of sinks.entries()) sink.onReceived = () => arrivals.push(`sink${place}`);
  });
  afterAll(async () => {
    await worker?.close();
    await Promise.all([mails, ...(sinks ?? [])].map((sink) => sink?.close()));
    await api?.stop();
  });
  afterEach(async () => {
    await api.database.owner.query('update channel set removed_at = app_now() where sealed is not null');
    for (const sink of sinks) Object.assign(sink, { mood: 'take', received: [] });
    arrivals.length = 0;
  });

  async function open(
    kind: GroupChannelKind,
    url: string,
    unit: keyof TestApi['county']['units'] = 'county',
    secret: string | null = SECRET,
  ): Promise<string> {
    const id = randomUUID();
    const sealed = worker.get(SecretBox, { strict: false }).seal(JSON.stringify({ url, secret }));
    await api.database.owner.query(
      `insert into channel (id, kind, name, unit_id, unit_path, host, sealed, notice_kinds)
       select $1, $2, '督察群', id, path, 'localhost', $3, array['assigned', 'urge'] from unit where id = $4`,
      [id, kind, sealed, api.county.units[unit]],
    );
    return id;
  }
  const sentBy = (channelId: string) =>
    api.database.owner.query<{ id: string; state: string; attempts: number; error: string; key: string }[]>(
      `select id, state, attempts, last_error as error, dedup_key as key from delivery where channel_id = $1 order by created_at`,
      [channelId],
    );
  const isAt = (channelId: string, wanted: RegExp) =>
    eventually(async () => {
      const [row] = await sentBy(channelId);
      return wanted.test(`${row?.state} ${row?.attempts} ${row?.error}`);
    }, String(wanted));
  /** Of these items; the box may still receive what an earlier test sent. */
  const mailsSentOf = async (...items: readonly { id: string }[]): Promise<number> => {
    const [{ sent }] = await api.database.owner.query(
      `select count(*)::int as sent from delivery d join notice n on n.id = d.notice_id
        where d.channel = 'mail' and d.state = 'sent' and n.item_id = any($1)`,
      [items.map(({ id }) => id)],
    );
    return sent;
  };
  const anew = async () => {
    await api.database.owner.query(`update channel set rest_until = null`);
    await api.database.owner.query(`update delivery set next_try_at = app_now() where state = 'intent'`);
    await api.database.owner.query(`select pg_notify('xiaohao', 'deliveries')`);
  };

  it('signs a webhook over time and body, tells it once for all who are told, and names its key', async () => {
    const id = await open('webhook', sinks[0]!.url);
    const item = await assignedItem(api, 60);
    await isAt(id, /^sent 1/);
    expect(sinks[0]!.received).toHaveLength(1);
    const { headers, body } = sinks[0]!.received[0]!;
    const { key } = (await sentBy(id))[0]!;
    expect(headers['idempotency-key']).toBe(key);
    // By another implementation than the one that signed.
    const subtle = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(SECRET),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['verify'],
    );
    const signature = Buffer.from(String(headers['x-xiaohao-signature']).replace(/^v1=/, ''), 'hex');
    const told = new TextEncoder().encode(`${String(headers['x-xiaohao-timestamp'])}.${body}`);
    expect(await crypto.subtle.verify('HMAC', subtle, signature, told)).toBe(true);
    const age = Date.now() / 1_000 - Number(headers['x-xiaohao-timestamp']);
    expect(Math.abs(age)).toBeLessThan(60);
    expect(JSON.parse(body)).toMatchObject({ id: key, kind: 'assigned', item: { id: item.id, number: item.number } });
    expect(JSON.parse(body).recipients).toEqual(['town1-leader', 'town1-handler']);
  });

  it('speaks to each chat in its own way, signed as each asks', async () => {
    const kinds = ['wecom', 'dingtalk', 'feishu'] as const;
    const ids = await Promise.all(kinds.map((kind) => open(kind, sinks[0]!.url)));
    const item = await assignedItem(api, 60);
    for (const id of ids) await isAt(id, /^sent 1/);
    const received = sinks[0]!.received.map(({ url, body }) => ({
      query: new URL(url, 'http://x').searchParams,
      body: JSON.parse(body),
    }));
    expect(received).toHaveLength(3);
    const wecom = received.find(({ body }) => body.markdown?.content)!;
    expect(wecom.body.markdown.content).toContain(item.number.replace(/[*_`#[\]@]/g, '\\$&'));
    const dingtalk = received.find(({ body }) => body.markdown?.text)!;
    const stamp = dingtalk.query.get('timestamp')!;
    expect(dingtalk.query.get('sign')).toBe(
      createHmac('sha256', SECRET).update(`${stamp}\n${SECRET}`).digest('base64'),
    );
    const feishu = received.find(({ body }) => body.card)!;
    expect(feishu.body.sign).toBe(createHmac('sha256', `${feishu.body.timestamp}\n${SECRET}`).digest('base64'));
  });

  it('tells a unit its own only', async () => {
    const [ours, theirs] = [
      await open('webhook', sinks[0]!.url, 'town1'),
      await open('webhook', sinks[1]!.url, 'town2'),
    ];
    await assignedItem(api, 60);
    await isAt(ours, /^sent/);
    expect(await sentBy(theirs)).toEqual([]);
    expect(sinks[1]!.received).toEqual([]);
  });

  it('repeats a webhook of which nobody knows under the same key; a chat it does not', async () => {
    sinks[0]!.mood = 'hangUp';
    const [webhook, wecom] = [await open('webhook', sinks[0]!.url), await open('wecom', sinks[0]!.url)];
    await assignedItem(api, 60);
    await isAt(webhook, /^intent 1 .*没有等到答复/);
    await isAt(wecom, /^unknown 1/);
    sinks[0]!.mood = 'take';
    await anew();
    await isAt(webhook, /^sent 2/);
    const keys = sinks[0]!.received.map(({ headers }) => headers['idempotency-key']).filter(Boolean);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await sentBy(wecom)).toHaveLength(1);
  });

  it.each([
    ['webhook', 500, /^intent 1 对方答复 500/],
    ['webhook', 429, /^intent 1/],
    ['webhook', 404, /^failed 1 对方答复 404/],
    ['webhook', 'redirect', /^failed 1 302：要求转向/],
    ['wecom', 500, /^unknown 1/],
    ['wecom', { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }, /^failed 1 .*93000/],
    ['wecom', { status: 200, body: '{"errcode":45009,"errmsg":"limit"}' }, /^intent 1 .*45009/],
    ['feishu', { status: 200, body: '{"code":19021,"msg":"sign match fail"}' }, /^failed 1 .*19021/],
    ['dingtalk', { status: 200, body: 'no json' }, /^failed 1/],
  ] as const)('%s answered %j is %s', async (kind, mood, wanted) => {
    sinks[0]!.mood = mood;
    const id = await open(kind, sinks[0]!.url);
    await assignedItem(api, 60);
    await isAt(id, wanted);
    expect(JSON.stringify(await sentBy(id))).not.toContain('very-secret');
  });

  it('lets a channel that hangs keep nobody else waiting: by order of arrival', async () => {
    sinks[0]!.mood = 'hang';
    const [hangs, fares] = [await open('webhook', sinks[0]!.url), await open('webhook', sinks[1]!.url)];
    const items = [await assignedItem(api, 60), await assignedItem(api, 60), await assignedItem(api, 60)];
    await eventually(async () => (await mailsSentOf(...items)) === 6, 'all mails');
    await eventually(async () => sinks[1]!.received.length === 3, 'all of the other');
    // The hanging one has not ended a single sending meanwhile.
    const states = (await sentBy(hangs)).map(({ state, error }) => `${state} ${error}`);
    expect(states.every((state) => /^(sending|intent) null$/.test(state))).toBe(true);
    expect((await sentBy(fares)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    await isAt(hangs, /^intent 1 没有等到答复/);
    const [{ failures }] = await api.database.owner.query('select failures from channel where id = $1', [hangs]);
    expect(failures).toBe(1);
  });

  it('lets a robot that hangs keep no other of its kind waiting, whatever it has waiting', async () => {
    sinks[0]!.mood = 'hang';
    const [hangs, fares] = [await open('wecom', sinks[0]!.url), await open('wecom', sinks[1]!.url)];
    await api.database.owner.query('update channel set paused_at = app_now() where id = any($1)', [[hangs, fares]]);
    const items = [];
    for (let count = 0; count < 10; count += 1) items.push(await assignedItem(api, 60));
    await eventually(async () => (await sentBy(fares)).length === 10, 'planned');
    await api.database.owner.query(
      `update delivery set next_try_at = next_try_at - interval '1 hour' where channel_id = $1`,
      [hangs],
    );
    await api.database.owner.query('update channel set paused_at = null where id = any($1)', [[hangs, fares]]);
    await anew();
    await eventually(async () => sinks[1]!.received.length === 10, 'all of the other');
    // The hanging one has not ended a single sending meanwhile.
    expect((await sentBy(hangs)).every(({ state }) => state === 'sending' || state === 'intent')).toBe(true);
  });

  it('waits while it is paused and goes on when it is resumed', async () => {
    const id = await open('webhook', sinks[0]!.url);
    await api.database.owner.query('update channel set paused_at = app_now() where id = $1', [id]);
    const item = await assignedItem(api, 60);
    await eventually(async () => (await mailsSentOf(item)) === 2, 'mails');
    expect(await sentBy(id)).toMatchObject([{ state: 'intent', attempts: 0 }]);
    await api.database.owner.query('update channel set paused_at = null where id = $1', [id]);
    await anew();
    await isAt(id, /^sent 1/);
  });

  it('is repeated for a webhook whose sender died, and unknown for a chat', async () => {
    const [webhook, wecom] = [await open('webhook', sinks[0]!.url), await open('wecom', sinks[0]!.url)];
    await api.database.owner.query('update channel set paused_at = app_now() where id = any($1)', [[webhook, wecom]]);
    await assignedItem(api, 60);
    await eventually(async () => (await sentBy(wecom)).length === 1, 'planned');
    await api.database.owner.query(
      `update delivery set state = 'sending', lease_until = now() - interval '1 second' where channel_id = any($1)`,
      [[webhook, wecom]],
    );
    await api.database.owner.query('update channel set paused_at = null where id = any($1)', [[webhook, wecom]]);
    await anew();
    await isAt(wecom, /^unknown/);
    await isAt(webhook, /^sent/);
    expect(sinks[0]!.received).toHaveLength(1);
  });
});

describe('ways out to where they must not go', () => {
  let api: TestApi;
  let sink: HttpSink;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    [api, sink] = await Promise.all([startTestApi(), startHttpSink()]);
    // The name is allowed, its address is not.
    const hosts = { allowed: ['localhost', '127.0.0.1'], privateAddresses: [], plainHttp: ['localhost', '127.0.0.1'] };
    worker = await startTestWorker(api.database, { hosts });
  });
  afterAll(async () => {
    await worker?.close();
    await sink?.close();
    await api?.stop();
  });

  it.each(['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', 'evil.test'])(
    'refuse %s before a byte is sent',
    async (host) => {
      const url = sink.url.replace('localhost', host);
      const sealed = worker.get(SecretBox, { strict: false }).seal(JSON.stringify({ url, secret: null }));
      const id = randomUUID();
      await api.database.owner.query(
        `insert into channel (id, kind, name, unit_id, unit_path, sealed, notice_kinds)
         select $1, 'webhook', 'x', id, path, $2, array['assigned'] from unit where id = $3`,
        [id, sealed, api.county.units.county],
      );
      await assignedItem(api, 60);
      const fate = () => api.database.owner.query('select state, last_error from delivery where channel_id = $1', [id]);
      await eventually(async () => (await fate())[0]?.state === 'failed', 'failed');
      await api.database.owner.query('update channel set removed_at = app_now() where id = $1', [id]);
      expect(sink.received).toEqual([]);
      expect((await fate())[0].last_error).not.toContain('very-secret');
    },
  );
});
