import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSettings } from '@application/evidence/file-settings';
import { SweepOrphanBlobs } from '@application/evidence/sweep-orphan-blobs';
import { BlobStore } from '@application/ports/blob-store';
import { eventually } from '../support/eventually';
import { evidenceForm } from '../support/evidence-form';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { openSweep } from '../support/test-sweep';
import { anotherInWork, itemInWork } from '../support/town-item';

const LARGEST = 64 * 1024 * 1024;

describe('evidence over HTTP', () => {
  let api: TestApi;
  let handler: TestClient;
  let supervisionId: string;
  let itemId: string;

  beforeAll(async () => {
    api = await startTestApi({ evidenceMaxBytes: LARGEST });
    ({ supervisionId, itemId } = await itemInWork(api));
    handler = await api.as('town1-handler');
  });
  afterAll(() => api.stop());

  const filesOf = (folder: string) =>
    readdirSync(path.join(api.dataDir, 'evidence'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes(folder))
      .map((entry) => path.join(entry.parentPath, entry.name));
  const rows = async () => (await api.database.owner.query('select count(*)::int as n from evidence'))[0].n as number;

  it.each(['file first', 'file last'] as const)(
    'is stored under its hash and comes back the same, %s',
    async (order) => {
      const content = `关于行政执法公示的制度 ${order}`;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const form = evidenceForm(content, '制度 (定稿).txt', {}, order);
      const added = await handler.post(`/items/${itemId}/evidence`, form);
      expect(added).toMatchObject({
        status: 201,
        body: { sha256, size: Buffer.byteLength(content), mediaType: 'text/plain', reuse: [] },
      });
      expect(added.headers.get('etag')).toBeNull();
      const place = path.join(api.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2));
      expect(readFileSync(place, 'utf8')).toBe(content);
      expect(statSync(place).mode & 0o777).toBe(0o600);
      expect(filesOf('.incoming')).toEqual([]);

      const got = await handler.get(`/evidence/${added.body.id}/content`);
      expect(got).toMatchObject({ status: 200, body: content });
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="__ (__).txt"; filename*=UTF-8''%E5%88%B6%E5%BA%A6%20%28%E5%AE%9A%E7%A8%BF%29.txt`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        etag: `"${sha256}"`,
      });
      const known = await handler.send('GET', `/evidence/${added.body.id}/content`, undefined, {
        'if-none-match': `"${sha256}"`,
      });
      expect(known.status).toBe(304);
    },
  );

  it('counts versions of a name within its item, and says where else the same content stands', async () => {
    const content = randomBytes(40).toString('hex');
    const first = await handler.post(`/items/${itemId}/evidence`, evidenceForm(content, '台账.csv'));
    const second = await handler.post(`/items/${itemId}/evidence`, evidenceForm(`${content}2`, '台账.csv'));
    expect([first.body.version, second.body.version]).toEqual([1, 2]);
    const other = await anotherInWork(api, supervisionId);
    const reused = await handler.post(`/items/${other}/evidence`, evidenceForm(content, '另一份.csv'));
    expect(reused.body).toMatchObject({
      version: 1,
      reuse: [{ itemId, title: '行政执法公示不及时', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    });
    const foreign = await anotherInWork(api, supervisionId, 'town2');
    const apart = await (await api.as('town2-handler')).post(`/items/${foreign}/evidence`, evidenceForm(content));
    expect(apart).toMatchObject({ status: 201, body: { reuse: [] } });
  });

  it('is out of sight for whoever does not see the item', async () => {
    const { body } = await handler.post(`/items/${itemId}/evidence`, evidenceForm('本镇的材料'));
    expect((await (await api.as('town2-handler')).get(`/evidence/${body.id}/content`)).status).toBe(404);
    expect((await api.nobody.get(`/evidence/${body.id}/content`)).status).toBe(401);
    expect((await (await api.as('auditor')).get(`/evidence/${body.id}/content`)).status).toBe(200);
  });

  it('is done once under one Idempotency-Key, twice in a row and twice at once', async () => {
    const before = await rows();
    const send = (content: string) =>
      handler.send('POST', `/items/${itemId}/evidence`, evidenceForm(content, '一次.txt'), {
        'idempotency-key': 'evidence-once',
      });
    const answers = [...(await Promise.all([send('同一份'), send('同一份')])), await send('同一份')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await rows()).toBe(before + 1);
    expect((await send('另一份')).body).toMatchObject({ status: 422, code: 'idempotency.mismatch' });
  });

  const refusals: [string, FormData, number, string, string][] = [
    ['an empty file', evidenceForm(''), 400, 'evidence.empty', '/file'],
    ['a program named .pdf', evidenceForm('MZ\x90\0\x03', '方案.pdf'), 415, 'evidence.type_refused', '/file'],
    ['a day to come', evidenceForm('x', 'x.txt', { evidenceOn: '2999-01-01' }), 400, 'input.invalid', '/evidenceOn'],
    ['no such day', evidenceForm('x', 'x.txt', { evidenceOn: '2025-02-30' }), 400, 'input.invalid', '/evidenceOn'],
    ['an unknown kind', evidenceForm('x', 'x.txt', { kind: 'rumour' }), 400, 'input.invalid', '/kind'],
    ['a missing kind', evidenceForm('x', 'x.txt', { kind: undefined }), 400, 'input.invalid', '/kind'],
    ['an unknown field', evidenceForm('x', 'x.txt', { note: 'x' }), 400, 'input.invalid', '/note'],
    ['a proto', evidenceForm('x', 'x.txt', { __proto__x: 'x' }), 400, 'input.invalid', '/__proto__x'],
    [
      'a foreign measure',
      evidenceForm('x', 'x.txt', { measureId: '01890000-0000-7000-8000-000000000000' }),
      400,
      'input.invalid',
      '/measureId',
    ],
  ];
  it.each(refusals)('refuses %s, and nothing stays', async (_name, form, status, code, pointer) => {
    const before = [await rows(), filesOf('').length];
    const answer = await handler.post(`/items/${itemId}/evidence`, form);
    expect(answer.body).toMatchObject({ status, code, errors: [{ pointer }] });
    expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/);
    expect([await rows(), filesOf('').length]).toEqual(before);
  });

  it.each([
    [{ 'content-type': 'application/json' }, '{}'],
    [{ 'content-type': 'multipart/form-data' }, 'no boundary'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, ''],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nbroken'],
    [
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
    ],
    [
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a\0.txt"\r\n\r\nabc\r\n--x--\r\n',
    ],
  ])('refuses a form that is none: %j %j', async (headers, body) => {
    const before = filesOf('').length;
    const response = await fetch(`${api.base}/api/v1/items/${itemId}/evidence`, {
      method: 'POST',
      headers: { ...headers, cookie: handler.cookie! } as Record<string, string>,
      body,
    });
    expect(await response.json()).toMatchObject({ status: 400, code: 'input.invalid', errors: [{ pointer: '/file' }] });
    expect(filesOf('').length).toBe(before);
  });

  it('asks before it reads: who may not write is refused with the body still on its way', async () => {
    const url = new URL(api.base);
    for (const [name, status] of [
      ['town1-leader', 403],
      ['town2-handler', 404],
    ] as const) {
      const socket = connect(Number(url.port), url.hostname);
      const { cookie } = await api.as(name);
      socket.write(
        `POST /api/v1/items/${itemId}/evidence HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n`,
      );
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toContain(`HTTP/1.1 ${status} `);
      socket.destroy();
    }
  });

  it('leaves neither row nor file of an upload that breaks off', async () => {
    const before = [await rows(), filesOf('').length];
    const url = new URL(api.base);
    const socket = connect(Number(url.port), url.hostname);
    socket.write(
      `POST /api/v1/items/${itemId}/evidence HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${handler.cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n` +
        `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'半'.repeat(300_000)}`,
    );
    for (let tries = 0; tries < 100 && filesOf('.incoming').length === 0; tries += 1) await sleep(20);
    expect(filesOf('.incoming')).toHaveLength(1);
    socket.destroy();
    for (let tries = 0; tries < 100 && filesOf('.incoming').length > 0; tries += 1) await sleep(20);
    expect([await rows(), filesOf('').length]).toEqual(before);
  });

  it('writes a file of 60 MB while it comes, and takes not one byte over the limit', async () => {
    const chunk = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1024 * 1024 - 9)]);
    const upload = async (bytes: number, beforeLast?: () => Promise<void>) => {
      const answer = await fetch(`${api.base}/api/v1/items/${itemId}/evidence`, {
        method: 'POST',
        duplex: 'half',
        headers: { cookie: handler.cookie!, 'content-type': 'multipart/form-data; boundary=xyz' },
        body: form(chunk, bytes, beforeLast),
      } as RequestInit);
      return { status: answer.status, body: await answer.json() };
    };
    // The last megabyte is not sent before the rest lies on disk. What memory it takes is measured by `npm run bench`.
    const size = 60 * chunk.length;
    const restOnDisk = () =>
      eventually(
        async () => filesOf('.incoming').some((file) => statSync(file).size >= size - 8 * chunk.length),
        'the file on disk before it has ended',
      );
    expect(await upload(size, restOnDisk)).toMatchObject({ status: 201, body: { size, mediaType: 'application/pdf' } });
    expect((await upload(LARGEST)).status).toBe(201);
    const over = await upload(LARGEST + 1);
    expect(over).toMatchObject({
      status: 413,
      body: { code: 'evidence.too_large', detail: '文件超过 64 MB 的上限，请压缩或拆分后再上传。' },
    });
    expect(filesOf('.incoming')).toEqual([]);
  });

  it('sweeps content that no row names after a day, and nothing else', async () => {
    const context = await openSweep(api.database, readFileSettings({ DATA_DIR: api.dataDir }));
    const sweep = context.get(SweepOrphanBlobs);
    const blobs = api.app.get(BlobStore, { strict: false });
    const orphan = await blobs.stage([Buffer.from('没有人认领')] as unknown as AsyncIterable<Uint8Array>);
    await orphan.keep();
    // What a process leaves that dies while it receives.
    writeFileSync(path.join(api.dataDir, 'evidence', '.incoming', 'left'), '没有收完');
    const kept = filesOf('').length;
    const now = new Date();
    expect(await sweep.run(now)).toBe(0);
    expect(filesOf('')).toHaveLength(kept);
    const yesterday = new Date(now.getTime() - 86_400_000 - 1_000);
    for (const file of filesOf('')) utimesSync(file, yesterday, yesterday);
    expect(await sweep.run(now)).toBe(1);
    expect(await sweep.run(now)).toBe(0);
    expect(filesOf('')).toHaveLength(kept - 2);
    const [{ n }] = await api.database.owner.query('select count(distinct sha256)::int as n from evidence');
    expect(filesOf('')).toHaveLength(n);
    await context.close();
  });
});

/** A form with a file of exactly `bytes`, as a stream; its last piece waits for `beforeLast`. */
function form(chunk: Buffer, bytes: number, beforeLast = async () => {}): ReadableStream<Uint8Array> {
  const head = ['kind', 'other', 'evidenceOn', '2026-11-01'];
  const fields = [0, 2].map(
    (at) => `--xyz\r\ncontent-disposition: form-data; name="${head[at]}"\r\n\r\n${head[at + 1]}\r\n`,
  );
  const opening = `${fields.join('')}--xyz\r\ncontent-disposition: form-data; name="file"; filename="大文件.pdf"\r\n\r\n`;
  let left = bytes;
  let stage = 0;
  return new ReadableStream({
    async pull(controller) {
      if (stage === 0) {
        controller.enqueue(Buffer.from(opening));
        stage = 1;
      } else if (left > 0) {
        if (left <= chunk.length) await beforeLast();
        const part = chunk.subarray(0, Math.min(left, chunk.length));
        left -= part.length;
        controller.enqueue(part);
      } else {
        controller.enqueue(Buffer.from('\r\n--xyz--\r\n'));
        controller.close();
      }
    },
  });
}
