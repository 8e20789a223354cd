import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { BlobStore } from '@application/ports/blob-store';
import { type Begun, beginUpload, chunkOf, digestOf, finishUpload, putAll, putPart } from '../support/send-upload';
import { startS3Server } from '../support/s3-server';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { itemInWork } from '../support/town-item';

const STORES = [
  ['the data folder', () => Promise.resolve({ settings: null, stop: async () => undefined })],
  ['S3', startS3Server],
] as const;

describe.each(STORES)('a file that comes in pieces, kept in %s', (_name, openStore) => {
  let api: TestApi;
  let store: Awaited<ReturnType<typeof openStore>>;
  let handler: TestClient;
  let itemId: string;

  beforeAll(async () => {
    store = await openStore();
    api = await startTestApi({ s3: store.settings, evidenceMaxBytes: 20 * 1024 * 1024 });
    ({ itemId } = await itemInWork(api));
    handler = await api.as('town1-handler');
  });
  afterAll(async () => {
    await api?.stop();
    await store?.stop();
  });

  const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]);
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const isStored = async (bytes: Uint8Array) => {
    const content = await api.app.get(BlobStore, { strict: false }).open(sha256(bytes));
    for await (const _ of content ?? []);
    return content !== null;
  };
  const evidenceOf = async () => (await handler.get(`/items/${itemId}`)).body.evidence as { sha256: string }[];

  it('becomes evidence of the same bytes, whatever the order of the pieces', async () => {
    const content = pdf(9 * 1024 * 1024);
    const begun = await beginUpload(handler, itemId, '现场.pdf', content.length);
    const { chunkSize } = begun;
    const last = Math.floor(content.length / chunkSize) * chunkSize;
    expect((await putPart(handler, begun, last, chunkOf(begun, content, last))).body).toEqual({
      start: last,
      size: content.length - last,
      sha256: sha256(content.subarray(last)),
    });
    expect((await finishUpload(handler, begun)).body).toMatchObject({
      status: 409,
      code: 'upload.incomplete',
      detail: '文件还没有传完，还差 2 个分片。',
    });
    // As after a reload: what has arrived is found again, the rest is sent.
    const { body: found } = await handler.get(`/items/${itemId}/uploads`);
    expect(found.data).toMatchObject([{ id: begun.id, received: content.length - last, parts: [{ start: last }] }]);
    await putAll(handler, begun, content);
    const added = await finishUpload(handler, begun);
    expect(added).toMatchObject({
      status: 201,
      body: { sha256: sha256(content), size: content.length, mediaType: 'application/pdf', version: 1 },
    });
    const response = await fetch(`${api.base}/api/v1/evidence/${added.body.id}/content`, {
      headers: { cookie: handler.cookie! },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect((await handler.get(`/items/${itemId}/uploads`)).body.data).toEqual([]);
    expect((await handler.get(`/uploads/${begun.id}`)).body.evidence).toEqual(added.body);
  });

  it('takes every step twice in a row and twice at once, and is one piece of evidence', async () => {
    const content = pdf(5 * 1024 * 1024);
    const before = (await evidenceOf()).length;
    const start = () =>
      handler.send(
        'POST',
        `/items/${itemId}/uploads`,
        { fileName: '台账.pdf', size: content.length },
        { 'idempotency-key': 'begin-once' },
      );
    const begun = [...(await Promise.all([start(), start()])), await start()].map(({ body }) => body);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    const upload = begun[0] as Begun;
    const send = (at: number) => putPart(handler, upload, at, chunkOf(upload, content, at));
    const sent = [...(await Promise.all([0, 0, upload.chunkSize, upload.chunkSize].map(send))), await send(0)];
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const finish = () => finishUpload(handler, upload);
    const ends = [...(await Promise.all([finish(), finish(), finish()])), await finish()];
    expect(ends.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(ends.map(({ body }) => body.id)).size).toBe(1);
    expect((await evidenceOf()).length).toBe(before + 1);
    // All is over: a late piece of the other tab is no harm, and a different one hears it.
    expect((await putPart(handler, upload, 0, chunkOf(upload, content, 0))).body.code).toBe('upload.finished');
    expect((await handler.send('DELETE', `/uploads/${upload.id}`)).body.code).toBe('upload.finished');
  });

  it('refuses a piece that is not what it says, is too short, or lies where another lies', async () => {
    const content = pdf(5 * 1024 * 1024);
    const begun = await beginUpload(handler, itemId, '一.pdf', content.length);
    const first = chunkOf(begun, content, 0);
    const wrong = Buffer.from(first);
    wrong[7]! ^= 1;
    const code = async (answer: ReturnType<typeof putPart>) => {
      const { status, body } = await answer;
      return [status, body.code, body.errors?.at(0)?.pointer];
    };
    expect(await code(putPart(handler, begun, 0, wrong, { 'content-digest': digestOf(first) }))).toEqual([
      409,
      'upload.part_differs',
      undefined,
    ]);
    expect(await code(putPart(handler, begun, 0, first.subarray(1)))).toEqual([
      400,
      'input.invalid',
      '/Content-Length',
    ]);
    expect(await code(putPart(handler, begun, 1, first))).toEqual([400, 'input.invalid', '/start']);
    expect(await code(putPart(handler, begun, 'x', first))).toEqual([400, 'input.invalid', '/start']);
    expect(await code(putPart(handler, begun, 0, first, { 'content-digest': 'md5=x' }))).toEqual([
      400,
      'input.invalid',
      '/Content-Digest',
    ]);
    expect(await code(putPart(handler, begun, 0, first, { 'content-type': 'text/plain' }))).toEqual([
      415,
      'http.415',
      undefined,
    ]);
    expect((await handler.get(`/uploads/${begun.id}`)).body.parts).toEqual([]);
    await putPart(handler, begun, 0, first);
    expect(await code(putPart(handler, begun, 0, wrong))).toEqual([409, 'upload.part_differs', undefined]);
    // What is refused leaves nothing: or pieces without number would lie beside the quota.
    expect([await isStored(first), await isStored(wrong)]).toEqual([true, false]);
    expect((await handler.send('DELETE', `/uploads/${begun.id}`)).status).toBe(204);
    expect((await handler.send('DELETE', `/uploads/${begun.id}`)).status).toBe(404);
  });

  it('looks at the whole as at any other file, and refuses what is too large before anything is sent', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(1_000)]);
    const begun = await beginUpload(handler, itemId, '方案.pdf', program.length);
    await putAll(handler, begun, program);
    expect((await finishUpload(handler, begun)).body).toMatchObject({ status: 415, code: 'evidence.type_refused' });
    expect((await finishUpload(handler, begun, { evidenceOn: '2999-01-01' })).body.status).toBe(415);
    await handler.send('DELETE', `/uploads/${begun.id}`);
    const begin = (size: number) => handler.post(`/items/${itemId}/uploads`, { fileName: '大.pdf', size });
    expect((await begin(20 * 1024 * 1024 + 1)).body).toMatchObject({ status: 413, code: 'evidence.too_large' });
    expect((await begin(0)).body).toMatchObject({ status: 400, code: 'evidence.empty' });
    expect((await begin(1.5)).body).toMatchObject({ status: 400, errors: [{ pointer: '/size' }] });
  });

  it('is its uploader’s alone, and ends with his right to add evidence', async () => {
    const content = pdf(1_000);
    const begun = await beginUpload(handler, itemId, '一.pdf', content.length);
    for (const name of ['town1-handler2', 'town1-leader', 'town2-handler', 'coordinator', 'auditor']) {
      const other = await api.as(name);
      const answers = [
        await other.get(`/uploads/${begun.id}`),
        await putPart(other, begun, 0, content),
        await finishUpload(other, begun),
        await other.send('DELETE', `/uploads/${begun.id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    for (const name of ['leader', 'admin'])
      expect((await putPart(await api.as(name), begun, 0, content)).status).toBe(403);
    expect((await putPart(api.nobody, begun, 0, content)).status).toBe(401);
    await api.database.owner.query(`update item set status = 'cancelled' where id = $1`, [itemId]);
    const late = [await putPart(handler, begun, 0, content), await finishUpload(handler, begun)];
    await api.database.owner.transaction(async (owner) => {
      // Past the triggers that hold what is frozen.
      await owner.query('set local session_replication_role = replica');
      await owner.query(`update item set status = 'inProgress' where id = $1`, [itemId]);
    });
    expect(late.map(({ status }) => status)).toEqual([409, 409]);
    await handler.send('DELETE', `/uploads/${begun.id}`);
  });

  it('asks before it reads: who may not write is refused with the piece still on its way', async () => {
    const begun = await beginUpload(handler, itemId, '一.pdf', 4_000_000);
    const url = new URL(api.base);
    const socket = connect(Number(url.port), url.hostname);
    const { cookie } = await api.as('town2-handler');
    socket.write(
      `PUT /api/v1/uploads/${begun.id}/parts/0 HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${cookie}\r\nContent-Type: application/octet-stream\r\nContent-Digest: ${digestOf(Buffer.alloc(0))}\r\nContent-Length: 4000000\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('HTTP/1.1 404 ');
    socket.destroy();
    await handler.send('DELETE', `/uploads/${begun.id}`);
  });

  it('leaves nothing of a piece whose line breaks', async () => {
    const begun = await beginUpload(handler, itemId, '一.pdf', 4_000_000);
    const url = new URL(api.base);
    const socket = connect(Number(url.port), url.hostname);
    socket.write(
      `PUT /api/v1/uploads/${begun.id}/parts/0 HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${handler.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Digest: ${digestOf(Buffer.alloc(0))}\r\nContent-Length: 4000000\r\n\r\n${'x'.repeat(900_000)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    expect((await handler.get(`/uploads/${begun.id}`)).body.parts).toEqual([]);
    await handler.send('DELETE', `/uploads/${begun.id}`);
  });

  it('has room for ten times the largest file of a person, also when two begin at once', async () => {
    const begin = () => handler.post(`/items/${itemId}/uploads`, { fileName: '大.mp4', size: 20 * 1024 * 1024 });
    const answers = await Promise.all(Array.from({ length: 12 }, begin));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 429, 429]);
    expect(answers.find(({ status }) => status === 429)!.body).toMatchObject({ code: 'upload.quota' });
    // Of another person nothing is taken away.
    const colleague = await api.as('town1-handler2');
    await beginUpload(colleague, itemId, '一.pdf', 1_000);
    await api.database.owner.query('delete from upload');
  });
});
