import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { eventually } from '../support/eventually';
import { evidenceForm } from '../support/evidence-form';
import { cut, paper, scene, shot } from '../support/pictures';
import { smallPdf } from '../support/small-pdf';
import { type Answer, startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { startTestWorker } from '../support/test-worker';
import { anotherInWork, itemInWork } from '../support/town-item';

const NOTICE =
  '关于规范行政执法公示工作的通知。各村（社区）、镇直各单位：为落实行政执法三项制度，现就执法公示工作通知如下。一、公示内容包括执法主体、执法人员、执法依据和救济渠道。二、公示应当在执法决定作出之日起二十日内完成，并按月更新台账。';
const STATEMENT =
  '我镇已完成行政执法公示整改：建立公示台账四十六条，补录执法决定三十二件，组织执法人员培训两次，并印发了行政执法公示办法，今后每月由司法所核对一次。';

/** The API, a real worker on the same files, and three items: two of town 1, one of town 2. */
describe('the reuse alarm and the previews, by a real worker', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let ours: string;
  let again: string;
  let theirs: string;
  let handler: TestClient;
  let stranger: TestClient;
  let auditor: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    worker = await startTestWorker(api.database, { dataDir: api.dataDir });
    const { supervisionId, itemId } = await itemInWork(api);
    ours = itemId;
    again = await anotherInWork(api, supervisionId);
    theirs = await anotherInWork(api, supervisionId, 'town2');
    handler = await api.as('town1-handler');
    stranger = await api.as('town2-handler');
    auditor = await api.as('auditor');
  });
  afterAll(async () => {
    await worker.close();
    await api.stop();
  });

  const put = async (client: TestClient, item: string, content: string | Buffer, name: string): Promise<string> => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content);
    const answer = await client.post(`/items/${item}/evidence`, evidenceForm(bytes, name));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id as string;
  };
  const findings = async (client: TestClient, item: string) =>
    (await client.get(`/items/${item}/evidence-findings`)).body;
  const finding = async (client: TestClient, item: string, evidenceId: string) =>
    (await findings(client, item)).data.find((one: { evidenceId: string }) => one.evidenceId === evidenceId);
  const settled = (): Promise<void> =>
    eventually(async () => {
      const [{ n }] = await api.database.owner.query(
        `select (select count(*) from content_trait where state = 'waiting') + (select count(*) from statement_sketch where waiting) as n`,
      );
      return n === 0;
    }, 'everything is examined');
  const picture = async (client: TestClient, route: string): Promise<Answer & { bytes: Buffer }> => {
    const response = await fetch(`${api.base}/api/v1${route}`, { headers: { cookie: client.cookie! } });
    return {
      status: response.status,
      headers: response.headers,
      body: {},
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  it('finds the same photo scaled, compressed and cut, and tells each only what he may see', async () => {
    const photo = await shot(11);
    const first = await put(stranger, theirs, photo, '整改后.jpg');
    const small = await sharp(photo).resize({ width: 320 }).jpeg({ quality: 45 }).toBuffer();
    const second = await put(handler, ours, small, '现场.jpg');
    const third = await put(handler, again, await cut(photo), '照片.jpg');
    const other = await put(handler, again, await scene(12), '另一处.png');
    await settled();

    const seen = await finding(handler, ours, second);
    expect(seen).toMatchObject({ state: 'read', preview: 'picture', pages: 1, takenAt: null, place: null });
    expect(seen.uses).toMatchObject({
      unseen: 1,
      seen: [{ likeness: 'similarPicture', itemId: again, unit: '柳林镇', cycle: 1 }],
    });
    expect(seen.uses.seen[0].percent).toBeGreaterThanOrEqual(92);
    expect(JSON.stringify(await findings(handler, ours))).not.toContain(theirs);
    const all = await finding(auditor, ours, second);
    expect(all.uses).toMatchObject({ unseen: 0 });
    expect(all.uses.seen.map(({ itemId }: { itemId: string }) => itemId).sort()).toEqual([again, theirs].sort());
    expect((await finding(handler, again, third)).uses).toMatchObject({ unseen: 1, seen: [{ itemId: ours }] });
    expect((await finding(handler, again, other)).uses).toEqual({ seen: [], unseen: 0 });
    expect((await finding(stranger, theirs, first)).uses).toEqual({ seen: [], unseen: 2 });
  });

  it('reads when and where a photo was taken, rounded, and how far that is from the day given', async () => {
    const id = await put(handler, ours, await shot(21), '拍摄.jpg');
    await settled();
    expect(await finding(handler, ours, id)).toMatchObject({
      takenAt: '2026-11-01T09:30:00',
      daysApart: 0,
      place: { latitude: 31.62, longitude: 114.131 },
    });
    const shown = await picture(handler, `/evidence/${id}/picture`);
    expect((await sharp(shown.bytes).metadata()).exif).toBeUndefined();
  });

  it('finds the same words in another file, and not in another document', async () => {
    const first = await put(handler, ours, NOTICE, '通知.txt');
    const second = await put(handler, again, `${NOTICE.replace('二十日', '十五日')}\n特此通知。`, '通知2.txt');
    const other = await put(
      handler,
      again,
      '会议纪要。会议听取了镇综合行政执法办关于夏季森林防火工作的汇报，研究部署了下一阶段任务，并要求各村压实责任。',
      '纪要.txt',
    );
    await settled();
    expect((await finding(handler, ours, first)).uses.seen).toMatchObject([{ likeness: 'similarText', itemId: again }]);
    expect((await finding(handler, again, second)).uses.seen).toMatchObject([
      { likeness: 'similarText', itemId: ours },
    ]);
    expect((await finding(handler, again, other)).uses).toEqual({ seen: [], unseen: 0 });
    expect((await handler.get(`/evidence/${first}/text`)).body).toEqual({ text: NOTICE });
  });

  it('tells the same content as such, and nothing of the same item and cycle', async () => {
    const content = await scene(31);
    const first = await put(handler, ours, content, '同一张.png');
    const double = await put(handler, ours, content, '又一张.png');
    await put(handler, again, content, '同一张.png');
    await settled();
    for (const id of [first, double])
      expect((await finding(handler, ours, id)).uses).toMatchObject({
        unseen: 0,
        seen: [{ likeness: 'sameContent', percent: 100, itemId: again }],
      });
  });

  it('warns of a statement before it is handed in, and tells the verifier after', async () => {
    const { owner } = api.database;
    const submit = (item: string, client: string, statement: string) =>
      owner.query(
        `insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement) select gen_random_uuid(), id, cycle, $2, app_today(), $3 from item where id = $1`,
        [item, api.county.people[client]!.id, statement],
      );
    await submit(theirs, 'town2-handler', STATEMENT.replace('四十六', '四十八'));
    await submit(again, 'town1-handler', STATEMENT.replace('培训两次', '培训三次'));
    await submit(again, 'town1-handler', '已整改完成。');
    await settled();
    const check = (client: TestClient, statement: string) =>
      client.post(`/items/${ours}/statement-checks`, { statement });
    const warned = await check(handler, STATEMENT);
    expect(warned).toMatchObject({
      status: 200,
      body: { unseen: 1, seen: [{ likeness: 'similarStatement', itemId: again, unit: '柳林镇' }] },
    });
    expect(JSON.stringify(warned.body)).not.toContain(theirs);
    expect((await check(handler, '已整改完成。')).body).toEqual({ seen: [], unseen: 0 });
    expect((await check(handler, NOTICE)).body).toEqual({ seen: [], unseen: 0 });
    expect((await check(stranger, STATEMENT)).status).toBe(404);
    expect((await findings(auditor, ours)).statement).toBeNull();
    await submit(ours, 'town1-handler', STATEMENT);
    expect((await findings(auditor, ours)).statement.seen).toHaveLength(2);
    expect((await findings(handler, ours)).statement).toMatchObject({ unseen: 1, seen: [{ itemId: again }] });
  });

  it('shows pictures, pages and text that can do nothing, to whoever may see the evidence and nobody else', async () => {
    const photo = await put(handler, ours, await scene(41), '照片.png');
    const pdf = await put(handler, ours, smallPdf('1. No ledger', '2. No file'), '扫描.pdf');
    const film = await put(handler, ours, Buffer.from('\0\0\0\x18ftypisom0000', 'latin1'), '视频.mp4');
    await settled();
    expect(await finding(handler, ours, pdf)).toMatchObject({ preview: 'pages', pages: 2, note: null });
    expect(await finding(handler, ours, film)).toMatchObject({ state: 'read', preview: 'none' });
    for (const route of [
      `/evidence/${photo}/thumbnail`,
      `/evidence/${photo}/picture`,
      `/evidence/${pdf}/thumbnail`,
      `/evidence/${pdf}/picture?page=2`,
    ]) {
      const shown = await picture(handler, route);
      expect([route, shown.status]).toEqual([route, 200]);
      expect((await sharp(shown.bytes).metadata()).format).toBe('webp');
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        'content-type': 'image/webp',
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        etag: `"${createHash('sha256').update(shown.bytes).digest('hex')}"`,
      });
      expect((await picture(stranger, route)).status).toBe(404);
      expect((await picture(auditor, route)).status).toBe(200);
      const known = { 'if-none-match': shown.headers.get('etag')! };
      expect((await handler.send('GET', route, undefined, known)).status).toBe(304);
    }
    for (const route of [`/evidence/${film}/thumbnail`, `/evidence/${pdf}/picture?page=3`, `/evidence/${photo}/text`])
      expect((await handler.get(route)).body).toMatchObject({ status: 404, code: 'preview.missing' });
    expect((await handler.get(`/evidence/${pdf}/picture?page=0`)).status).toBe(400);
  });

  it('makes a preview anew that is gone from the store', async () => {
    const id = await put(handler, ours, await scene(51), '再来.png');
    await settled();
    const route = `/evidence/${id}/thumbnail`;
    const before = await picture(handler, route);
    const sha256 = before.headers.get('etag')!.replaceAll('"', '');
    rmSync(path.join(api.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2)));
    expect((await handler.get(route)).body).toMatchObject({ code: 'preview.missing' });
    await eventually(async () => (await picture(handler, route)).status === 200, 'the preview is made anew');
    expect((await picture(handler, route)).bytes.equals(before.bytes)).toBe(true);
  });

  it('raises no alarm between different pages of print', async () => {
    const ids: [string, string][] = [];
    for (const seed of [61, 62, 63, 64])
      ids.push([
        seed % 2 ? ours : again,
        await put(handler, seed % 2 ? ours : again, await paper(seed), `扫描${seed}.png`),
      ]);
    await settled();
    for (const [item, id] of ids) expect((await finding(handler, item, id)).uses).toEqual({ seen: [], unseen: 0 });
  });
});
