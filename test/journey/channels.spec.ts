import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { type HttpSink, startHttpSink } from '../support/http-sink';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { startTestWorker } from '../support/test-worker';

const HOSTS = { allowed: ['localhost'], privateAddresses: ['localhost'], plainHttp: ['localhost'] };

describe('通知渠道', () => {
  let api: TestApi;
  let sink: HttpSink;
  let worker: INestApplicationContext;
  let admin: TestClient;
  beforeAll(async () => {
    [api, sink] = await Promise.all([startTestApi({ hosts: HOSTS }), startHttpSink()]);
    worker = await startTestWorker(api.database, { hosts: HOSTS });
    admin = await api.as('admin');
  });
  afterAll(async () => {
    await worker?.close();
    await sink?.close();
    await api?.stop();
  });
  beforeEach(() => Object.assign(sink, { mood: 'take', received: [] }));

  const body = (differs: Record<string, unknown> = {}) => ({
    kind: 'webhook',
    name: '县数据平台',
    unitId: api.county.units.county,
    url: sink.url,
    secret: 'SEC-0123456789',
    noticeKinds: ['assigned'],
    ...differs,
  });
  const deliveriesOf = async (channelId: string, query = '') =>
    (await admin.get(`/deliveries?channelId=${channelId}${query}`)).body.data;
  const isAt = (channelId: string, state: string) =>
    eventually(async () => (await deliveriesOf(channelId))[0]?.state === state, state);

  it('is added, tested, paused, resumed, changed and removed; address and secret never leave', async () => {
    const { status, body: channel } = await admin.post('/channels', body());
    expect([status, channel.host, channel.unit.name]).toEqual([201, new URL(sink.url).host, '试验县']);
    const { body: test } = await admin.post(`/channels/${channel.id}/tests`);
    await isAt(channel.id, 'sent');
    expect(await deliveriesOf(channel.id)).toMatchObject([{ id: test.deliveryId, purpose: 'test', attempts: 1 }]);
    expect(sink.received[0]!.body).toContain('测试消息：县数据平台');

    expect((await admin.put(`/channels/${channel.id}/pause`)).status).toBe(204);
    expect((await admin.put(`/channels/${channel.id}/pause`)).status).toBe(204);
    const item = await assignedItem(api, 60);
    await eventually(async () => (await deliveriesOf(channel.id, '&state=intent')).length === 1, 'waiting');
    const line = (await admin.get('/channels')).body.data.find(({ id }: { id: string }) => id === channel.id);
    expect(line).toMatchObject({ waiting: 1, undelivered: 0 });
    expect(line.pausedAt).not.toBeNull();
    expect((await admin.send('DELETE', `/channels/${channel.id}/pause`)).status).toBe(204);
    await isAt(channel.id, 'sent');
    expect(sink.received.at(-1)!.body).toContain(item.id);

    const changed = await admin.send('PATCH', `/channels/${channel.id}`, { name: '新平台', noticeKinds: ['urge'] });
    expect(changed.body).toMatchObject({ name: '新平台', noticeKinds: ['urge'], host: channel.host });
    await admin.post(`/channels/${channel.id}/tests`);
    await eventually(async () => sink.received.length === 3, 'still there with its address');
    expect(sink.received[2]!.headers['x-xiaohao-signature']).toMatch(/^v1=/);

    expect((await admin.send('DELETE', `/channels/${channel.id}`)).status).toBe(204);
    expect((await admin.send('DELETE', `/channels/${channel.id}`)).status).toBe(404);

    const seen = JSON.stringify([channel, line, changed.body, await deliveriesOf(channel.id)]);
    const stored = JSON.stringify(await api.database.owner.query('select data from audit_event'));
    const rows = await api.database.owner.query(
      `select convert_from(sealed, 'latin1') as text from channel where sealed is not null`,
    );
    for (const text of [seen, stored, JSON.stringify(rows)])
      for (const secret of ['very-secret', 'SEC-0123456789']) expect(text).not.toContain(secret);
    const types = await api.database.owner.query(
      `select type from audit_event where type like 'channel.%' order by seq`,
    );
    expect(types.map(({ type }: { type: string }) => type)).toEqual([
      'channel.added',
      'channel.tested',
      'channel.paused',
      'channel.resumed',
      'channel.changed',
      'channel.tested',
      'channel.removed',
    ]);
  });

  it('is sent again by hand when it failed: once, however many press at once', async () => {
    sink.mood = 404;
    const { body: channel } = await admin.post('/channels', body());
    const { body: test } = await admin.post(`/channels/${channel.id}/tests`);
    await isAt(channel.id, 'failed');
    expect((await admin.get('/deliveries?undelivered=true&count=true')).body.total).toBe(1);
    sink.mood = 'take';
    const again = () => admin.post(`/deliveries/${test.deliveryId}/resends`);
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    await isAt(channel.id, 'sent');
    expect(sink.received).toHaveLength(2);
    expect(new Set(sink.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect((await again()).status).toBe(409);
  });

  it('has all that failed sent again, once however many press; what may have arrived only where it is said', async () => {
    sink.mood = 404;
    const { body: channel } = await admin.post('/channels', body());
    await Promise.all([assignedItem(api, 60), assignedItem(api, 60)]);
    await eventually(async () => (await deliveriesOf(channel.id, '&state=failed')).length === 2, 'both failed');
    const [first, second] = await deliveriesOf(channel.id);
    const { owner } = api.database;
    await owner.query(`update delivery set state = 'unknown' where id = $1`, [second.id]);
    await admin.put(`/channels/${channel.id}/pause`);
    const resend = async (alsoUnknown: boolean) =>
      (await admin.post(`/channels/${channel.id}/resends`, { alsoUnknown })).body;
    const atOnce = await Promise.all([resend(false), resend(false), resend(false)]);
    expect(atOnce.map(({ resent }) => resent).sort()).toEqual([0, 0, 1]);
    const standing = async () =>
      Object.fromEntries(
        (await deliveriesOf(channel.id)).map((one: { id: string; state: string }) => [one.id, one.state]),
      );
    expect(await standing()).toEqual({ [first.id]: 'intent', [second.id]: 'unknown' });
    expect([await resend(true), await resend(true)]).toEqual([
      { resent: 1, left: 0 },
      { resent: 0, left: 0 },
    ]);
    const told = await owner.query(
      `select data from audit_event where type = 'channel.resent' and data ->> 'channelId' = $1 order by seq`,
      [channel.id],
    );
    expect(told.map(({ data }: { data: object }) => data)).toMatchObject([
      { failed: [first.id], unknown: [] },
      { failed: [], unknown: [second.id] },
    ]);
    sink.mood = 'take';
    await admin.send('DELETE', `/channels/${channel.id}/pause`);
    await eventually(async () => (await deliveriesOf(channel.id, '&state=sent')).length === 2, 'both sent');
    expect((await admin.post(`/channels/${channel.id}/resends`, {})).body.errors[0].pointer).toBe('/alsoUnknown');
    expect((await admin.post(`/channels/${randomUUID()}/resends`, { alsoUnknown: false })).status).toBe(404);
  });

  it('sends no more than five hundred again at once, the oldest first, and no tests', async () => {
    const { body: channel } = await admin.post('/channels', body());
    await admin.post(`/channels/${channel.id}/tests`);
    await isAt(channel.id, 'sent');
    await admin.put(`/channels/${channel.id}/pause`);
    await api.database.owner.query(
      `insert into delivery (id, notice_id, channel, channel_id, address, dedup_key, purpose, state, settled_at, created_at)
       select gen_random_uuid(), notice_id, channel, channel_id, address, 'copy ' || n, case n when 0 then 'test' else 'notice' end,
              'failed', app_now(), app_now() - make_interval(mins => n)
         from delivery, generate_series(0, 502) n where channel_id = $1`,
      [channel.id],
    );
    const path = `/channels/${channel.id}/resends`;
    expect((await admin.post(path, { alsoUnknown: false })).body).toEqual({ resent: 500, left: 2 });
    const left = await deliveriesOf(channel.id, '&state=failed&purpose=notice');
    const [row] = await api.database.owner.query(
      `select array_agg(dedup_key order by dedup_key) as keys from delivery where id = any($1)`,
      [left.map(({ id }: { id: string }) => id)],
    );
    expect(row.keys).toEqual(['copy 1', 'copy 2']);
    expect((await admin.post(path, { alsoUnknown: false })).body).toEqual({ resent: 2, left: 0 });
    expect((await admin.send('DELETE', `/channels/${channel.id}`)).status).toBe(204);
  });

  it('that is refused for good says so until one arrives again', async () => {
    sink.mood = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
    const { body: channel } = await admin.post('/channels', body({ kind: 'wecom', secret: null }));
    const line = async () =>
      (await admin.get('/channels')).body.data.find(({ id }: { id: string }) => id === channel.id);
    expect(await line()).toMatchObject({ lastFailedAt: null, lastError: null });
    await admin.post(`/channels/${channel.id}/tests`);
    await isAt(channel.id, 'failed');
    expect(await line()).toMatchObject({
      restUntil: null,
      lastFailedAt: expect.any(String),
      lastError: expect.stringContaining('93000'),
    });
    sink.mood = 'take';
    await admin.post(`/channels/${channel.id}/tests`);
    await isAt(channel.id, 'sent');
    expect(await line()).toMatchObject({ lastFailedAt: null, lastError: null });
  });

  it.each([
    [{ url: 'http://evil.test/' }, '/url'],
    [{ url: 'https://10.0.0.1/' }, '/url'],
    [{ url: '地址' }, '/url'],
    [{ secret: '' }, '/secret'],
    [{ secret: 'short' }, '/secret'],
    [{ kind: 'wecom', url: 'https://qyapi.weixin.qq.com/x', secret: 'SEC-0123456789' }, '/secret'],
    [{ kind: 'mail' }, '/kind'],
    [{ unitId: randomUUID() }, '/unitId'],
    [{ noticeKinds: ['digest'] }, '/noticeKinds'],
    [{ name: '' }, '/name'],
  ])('refuses %j naming the field', async (differs, pointer) => {
    const { status, body: problem } = await admin.post('/channels', body(differs));
    expect(status).toBe(400);
    expect(problem.errors[0].pointer).toBe(pointer);
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it('of mail and short messages is there from the start, can be paused, and neither changed nor removed', async () => {
    const builtIn = (await admin.get('/channels')).body.data.slice(0, 2);
    expect(builtIn).toMatchObject([
      { kind: 'mail', configured: false },
      { kind: 'sms', configured: false },
    ]);
    for (const { id } of builtIn) {
      expect((await admin.put(`/channels/${id}/pause`)).status).toBe(204);
      expect((await admin.send('DELETE', `/channels/${id}/pause`)).status).toBe(204);
      expect((await admin.send('PATCH', `/channels/${id}`, { name: '别的' })).status).toBe(409);
      expect((await admin.send('DELETE', `/channels/${id}`)).status).toBe(409);
      expect((await admin.post(`/channels/${id}/tests`)).body.code).toBe('channel.not_ready');
    }
  });

  it('of another branch is out of reach of an administrator of a town', async () => {
    const { body: channel } = await admin.post('/channels', body({ name: '县' }));
    const made = await admin.post('/people', {
      unitId: api.county.units.town1,
      name: '镇管理员',
      username: 'town1-admin',
      roles: ['administrator'],
    });
    const { headers } = await api.nobody.post('/session', {
      username: 'town1-admin',
      password: made.body.firstPassword,
    });
    const town = await import('../support/test-api').then(
      ({ TestClient }) => new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!),
    );
    await town.put('/session/password', {
      username: 'town1-admin',
      present: made.body.firstPassword,
      next: 'Town-admin-2026',
    });
    expect((await town.get('/channels')).body.data).toEqual([]);
    const path = `/channels/${channel.id}`;
    expect((await town.send('PATCH', path, { name: 'x' })).status).toBe(404);
    expect((await town.send('DELETE', path)).status).toBe(404);
    expect((await town.put(`${path}/pause`)).status).toBe(404);
    expect((await town.post('/channels', body())).body.errors[0].pointer).toBe('/unitId');
    expect((await town.post('/channels', body({ unitId: api.county.units.town1, name: '镇' }))).status).toBe(201);
    const { body: test } = await admin.post(`${path}/tests`);
    expect((await town.post(`/deliveries/${test.deliveryId}/resends`)).status).toBe(404);
    expect(JSON.stringify((await town.get('/deliveries')).body)).not.toContain(test.deliveryId);
  });
});
