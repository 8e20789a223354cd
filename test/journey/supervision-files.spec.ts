import { createHash, randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

const LETTER = '关于法治建设督察情况的反馈意见\n一、台账不全。\n';

describe('the documents of a list', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let route: string;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    route = `/supervisions/${(await TestWalk.open(api)).supervisionId}/files`;
  });
  afterAll(() => api.stop());

  function formOf(content: string | Uint8Array<ArrayBuffer>, name: string): FormData {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return form;
  }

  it('are kept, listed and handed out as they came', async () => {
    const { status, body } = await coordinator.post(route, formOf(LETTER, '反馈意见.txt'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      fileName: '反馈意见.txt',
      size: Buffer.byteLength(LETTER),
      sha256: createHash('sha256').update(LETTER).digest('hex'),
      uploadedBy: { name: 'coordinator' },
    });
    expect((await coordinator.get(route)).body).toEqual({ data: [body], nextCursor: null });
    const content = await coordinator.get(`/supervision-files/${body.id}/content`);
    expect([content.status, content.body]).toEqual([200, LETTER]);
    expect(content.headers.get('content-disposition')).toContain('attachment');
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    const tag = content.headers.get('etag')!;
    const known = await coordinator.send('GET', `/supervision-files/${body.id}/content`, undefined, {
      'If-None-Match': tag,
    });
    expect(known.status).toBe(304);
    for (const [person, expected] of [
      ['auditor', 200],
      ['leader', 200],
      ['town1-leader', 404],
    ] as const) {
      const client = await api.as(person);
      expect((await client.get(`/supervision-files/${body.id}/content`)).status).toBe(expected);
      expect((await client.get(route)).body.data.length).toBe(expected === 200 ? 1 : 0);
      expect((await client.post(route, formOf(LETTER, 'a.txt'))).status).toBe(403);
    }
    expect((await api.nobody.get(`/supervision-files/${body.id}/content`)).status).toBe(401);
  });

  it.each([
    ['an empty file', '', 'a.txt', 400, 'evidence.empty'],
    [
      'a program named pdf',
      Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
      '意见.pdf',
      415,
      'evidence.type_refused',
    ],
  ])('refuse %s', async (_name, content, name, status, code) => {
    const before = (await coordinator.get(route)).body.data.length;
    const answer = await coordinator.post(route, formOf(content, name));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await coordinator.get(route)).body.data.length).toBe(before);
  });

  it('are known by nobody when there are none', async () => {
    const { status, body } = await coordinator.get(`/supervision-files/${randomUUID()}/content`);
    expect([status, body.code]).toEqual([404, 'file.not_found']);
    expect((await coordinator.post(`/supervisions/${randomUUID()}/files`, formOf(LETTER, 'a.txt'))).status).toBe(404);
    expect((await coordinator.get(`/supervisions/${randomUUID()}/files`)).body.code).toBe('supervision.not_found');
  });
});
