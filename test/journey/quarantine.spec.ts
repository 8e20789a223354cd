import type { INestApplicationContext } from '@nestjs/common';
import { type ClamdServer, EICAR, startClamd } from '../support/clamd-server';
import { eventually } from '../support/eventually';
import { evidenceForm } from '../support/evidence-form';
import { beginUpload, finishUpload, putAll } from '../support/send-upload';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { startTestWorker } from '../support/test-worker';
import { TestWalk } from '../support/test-walk';

describe('evidence where a virus scanner is set up', () => {
  let clamd: ClamdServer;
  let api: TestApi;
  let worker: INestApplicationContext | null = null;
  let handler: TestClient;
  let walk: TestWalk;
  let itemId: string;

  beforeAll(async () => {
    clamd = await startClamd();
    api = await startTestApi({ clamavSocket: clamd.address });
    walk = await TestWalk.open(api);
    handler = await api.as('town1-handler');
    itemId = await inWork();
  });
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
    await clamd?.close();
  });

  async function inWork(): Promise<string> {
    const item = await walk.draft({ remediationType: 'immediate' });
    await walk.assign(item);
    await walk.receive(item);
    return item;
  }
  async function startWorker(): Promise<void> {
    worker = await startTestWorker(api.database, { dataDir: api.dataDir, clamavSocket: clamd.address });
  }
  const upload = async (content: string, name: string, item = itemId): Promise<string> => {
    const { status, body } = await handler.post(`/items/${item}/evidence`, evidenceForm(content, name));
    expect(status).toBe(201);
    return body.id;
  };
  const one = async (id: string, item = itemId) =>
    (await handler.get(`/items/${item}`)).body.evidence.find((evidence: { id: string }) => evidence.id === id);
  const download = (id: string) => handler.get(`/evidence/${id}/content`);
  const settled = (id: string, state: string, item = itemId) =>
    eventually(async () => (await one(id, item)).scanState === state, `${id} is ${state}`);
  const sooner = () => api.database.owner.query('update evidence_scan set next_at = now()');
  const submit = () => handler.post(`/items/${itemId}/submissions`, { statement: '已整改' });

  it('waits for its scan: it is not handed out, and no item closes on it', async () => {
    const id = await upload('干净的台账', '台账.txt');
    expect(await one(id)).toMatchObject({ scanState: 'pending', scanFinding: null });
    expect((await download(id)).body).toMatchObject({
      status: 409,
      code: 'evidence.pending',
      detail: '这份材料正在查毒，查完后才能下载，请稍候。',
    });
    expect((await submit()).body).toMatchObject({ status: 422, code: 'evidence.missing' });
    await startWorker();
    await settled(id, 'clean');
    expect(await download(id)).toMatchObject({ status: 200, body: '干净的台账' });
  });

  it('is quarantined when infected: seen as such, never handed out, counted for nothing; its uploader hears of it once', async () => {
    const infected = `说明 ${EICAR}`;
    const bytes = Buffer.from(infected);
    const begun = await beginUpload(handler, itemId, '带毒.txt', bytes.length);
    await putAll(handler, begun, bytes);
    const id = (await finishUpload(handler, begun)).body.id as string;
    await settled(id, 'infected');
    for (const name of ['town1-handler', 'town1-leader', 'coordinator', 'auditor']) {
      const reader = await api.as(name);
      expect((await reader.get(`/evidence/${id}/content`)).body).toMatchObject({
        status: 409,
        code: 'evidence.quarantined',
      });
      const seen = (await reader.get(`/items/${itemId}`)).body.evidence.find((each: { id: string }) => each.id === id);
      expect(seen).toMatchObject({ scanState: 'infected', scanFinding: 'Win.Test.EICAR_HDB-1' });
    }
    const known = { 'if-none-match': `"${(await one(id)).sha256}"` };
    expect((await handler.send('GET', `/evidence/${id}/content`, undefined, known)).status).toBe(409);
    const told = async () =>
      (await handler.get('/notices')).body.data.filter((notice: { title: string }) => notice.title.includes('已隔离'));
    await eventually(async () => (await told()).length > 0, 'the uploader is told');
    await sooner();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await told()).toMatchObject([{ kind: 'decision', body: expect.stringContaining('Win.Test.EICAR_HDB-1') }]);
    const events = (await handler.get(`/items/${itemId}/timeline`)).body.data.filter(({ text }: { text: string }) =>
      text.includes('已隔离'),
    );
    expect(events).toHaveLength(1);
  });

  it('counts for closing only when clean', async () => {
    const item = await inWork();
    const id = await upload(`另一份 ${EICAR}`, '毒.txt', item);
    await settled(id, 'infected', item);
    const refused = await handler.post(`/items/${item}/submissions`, { statement: '已整改' });
    expect(refused.body).toMatchObject({ status: 422, code: 'evidence.missing' });
    const clean = await upload('好的一份', '好.txt', item);
    await settled(clean, 'clean', item);
    expect((await handler.post(`/items/${item}/submissions`, { statement: '已整改' })).status).toBe(201);
    expect((await walk.accept(item)).status).toBe(201);
  });

  it('outlasts a scanner that is away: uploads go on, the file waits, and is scanned when it is back', async () => {
    clamd.isDumb = true;
    const id = await upload('等待中的一份', '等待.txt');
    const attempts = async () =>
      (await api.database.owner.query('select attempts from evidence_scan where evidence_id = $1', [id]))[0].attempts;
    await eventually(async () => (await attempts()) > 0, 'it was tried');
    expect(await one(id)).toMatchObject({ scanState: 'pending' });
    clamd.isDumb = false;
    await sooner();
    await api.database.owner.query(`select pg_notify('xiaohao', 'scans')`);
    await settled(id, 'clean');
  });

  it('is settled once by two workers at once', async () => {
    const second = await startTestWorker(api.database, { dataDir: api.dataDir, clamavSocket: clamd.address });
    const before = clamd.scans;
    const ids = await Promise.all(Array.from({ length: 12 }, (_, place) => upload(`第 ${place} 份`, `${place}.txt`)));
    for (const id of ids) await settled(id, 'clean');
    expect(clamd.scans - before).toBe(12);
    await second.close();
  });

  it('can be called clean by nobody but the clock', async () => {
    const id = await upload('想跳过', '跳过.txt');
    const { createDataSource } = await import('@persistence/data-source');
    const app = await createDataSource({ url: api.database.url, role: 'xiaohao_app', poolSize: 1 }).initialize();
    for (const sql of [
      `update evidence_scan set state = 'clean'`,
      `insert into evidence_scan (evidence_id, item_id, state) values ('${id}', '${itemId}', 'clean')`,
      `delete from evidence_scan`,
    ])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await app.destroy();
  });
});
