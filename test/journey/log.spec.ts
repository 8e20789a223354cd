import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLogSettings } from '@application/audit/log-settings';
import { fromBase64 } from '@domain/audit/base64';
import { readCheckpoint } from '@domain/audit/checkpoint';
import { noteIn } from '@domain/audit/note-in';
import { readNote } from '@domain/audit/signed-note';
import { verifyConsistency } from '@domain/audit/verify-consistency';
import { verifyInclusion } from '@domain/audit/verify-inclusion';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { HASHER } from '../support/grown-tree';
import { type HttpSink, startHttpSink } from '../support/http-sink';
import { runTerminal } from '../support/run-terminal';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startTestApi, TEST_LOG_KEY, type TestApi } from '../support/test-api';
import { startTestWorker } from '../support/test-worker';
import { itemInWork } from '../support/town-item';

const HOSTS = { allowed: ['localhost'], privateAddresses: ['localhost'], plainHttp: ['localhost'] };

describe('日志存证', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let http: HttpSink;
  let smtp: SmtpSink;
  let outside: string;
  let itemId: string;
  let supervisionId: string;

  beforeAll(async () => {
    [http, smtp] = await Promise.all([startHttpSink(), startSmtpSink()]);
    outside = mkdtempSync(path.join(tmpdir(), 'xh-test-outside-'));
    const log = readLogSettings({
      LOG_KEY: TEST_LOG_KEY,
      CHECKPOINT_FOLDER: outside,
      CHECKPOINT_MAIL: 'witness@elsewhere.test',
      CHECKPOINT_WEBHOOK: http.url,
      CHECKPOINT_WEBHOOK_SECRET: 'shared',
      CHECKPOINT_HOURS: '0',
    });
    api = await startTestApi({ hosts: HOSTS, ...log });
    ({ itemId, supervisionId } = await itemInWork(api));
    // The machine answers, and refuses the first.
    http.mood = 503;
    worker = await startTestWorker(api.database, { hosts: HOSTS, smtpUrl: smtp.url, ...log, dataDir: api.dataDir });
    await eventually(async () => (await standing()).size > 0 && (await standing()).waiting === 0, 'all is sealed');
  });
  afterAll(async () => {
    await worker?.close();
    await Promise.all([http?.close(), smtp?.close()]);
    await api?.stop();
    rmSync(outside, { recursive: true, force: true });
  });

  const standing = async () => (await (await api.as('admin')).get('/log')).body;

  /** The terminal, on this installation. */
  const xh = (...words: string[]) =>
    runTerminal(words, {
      DATABASE_URL: api.database.url,
      DATA_DIR: api.dataDir,
      CHECKPOINT_FOLDER: outside,
      LOG_KEY: TEST_LOG_KEY,
    });

  it('proves every event of an item to whoever may see it, and to nobody else', async () => {
    const handler = await api.as('town1-handler');
    await eventually(async () => (await handler.get(`/items/${itemId}/log-proof`)).body.waiting.length === 0, 'signed');
    const { body } = await handler.get(`/items/${itemId}/log-proof`);
    const timeline = (await handler.get(`/items/${itemId}/timeline`)).body.data;
    const entries = body.events.map(({ entry }: { entry: string }) => JSON.parse(entry));
    expect(entries.map(({ type }: { type: string }) => type)).toEqual(
      timeline
        .filter(({ kind }: { kind: string }) => kind.startsWith('item.'))
        .map(({ kind }: { kind: string }) => kind),
    );
    const { size, root } = readCheckpoint(readNote(body.checkpoint)!.text)!;
    for (const { leaf, entry, proof } of body.events) {
      const claim = { leaf, size, root, proof: proof.map(fromBase64) };
      const holds = (text: string) => verifyInclusion(HASHER, { ...claim, leafHash: HASHER.leaf(Buffer.from(text)) });
      expect(holds(entry)).toBe(true);
      expect(holds(entry.replace('item.', 'item_'))).toBe(false);
    }
    expect((await (await api.as('town2-handler')).get(`/items/${itemId}/log-proof`)).status).toBe(404);
    const checkpoint = await handler.get('/log/checkpoint');
    expect(checkpoint.body.key).toBe(body.key);
    expect((await api.nobody.get('/log/checkpoint')).status).toBe(401);
    expect((await handler.get('/log')).status).toBe(403);
  });

  it('proves that the log still begins with the checkpoint somebody kept', async () => {
    const town = await api.as('town2-handler');
    const { body: kept } = await town.get('/log/checkpoint');
    await itemInWork(api);
    await eventually(async () => (await town.get('/log/checkpoint')).body.size > kept.size, 'more is signed');
    const { body } = await town.get(`/log/consistency-proof?first=${kept.size}`);
    expect(body).toMatchObject({ first: kept.size, key: kept.key });
    const { size, root } = readCheckpoint(readNote(body.checkpoint)!.text)!;
    const claim = {
      first: kept.size,
      firstRoot: fromBase64(kept.root)!,
      size,
      root,
      proof: body.proof.map(fromBase64),
    };
    expect([body.size, verifyConsistency(HASHER, claim)]).toEqual([size, true]);
    expect(verifyConsistency(HASHER, { ...claim, firstRoot: root })).toBe(false);
    const same = await town.get(`/log/consistency-proof?first=${kept.size}&size=${kept.size}`);
    expect(same.body).toMatchObject({ size: kept.size, proof: [], checkpoint: kept.note });
    expect((await town.get('/log/consistency-proof?first=999999')).status).toBe(404);
    const refused = await town.get('/log/consistency-proof?first=0');
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('first')]);
    expect((await api.nobody.get('/log/consistency-proof?first=1')).status).toBe(401);
  });

  it('seals what a list stands on with its opening', async () => {
    const coordinator = await api.as('coordinator');
    const meeting = { heldOn: '2026-10-15', name: '党委专题会' };
    const given = { title: '专项督查', kind: 'inspection', issuer: '县委督查室', documentNumber: '县督〔2026〕7号' };
    const { body } = await coordinator.post('/supervisions', { ...given, feedbackOn: '2026-10-12', meeting });
    const [{ data }] = await api.database.owner.query(
      `select data from audit_event where type = 'supervision.created' and supervision_id = $1`,
      [body.id],
    );
    expect(data).toEqual({ ...given, feedbackOn: '2026-10-12', meeting, year: 2026, seq: expect.any(Number) });
  });

  it('finds a record changed past the events that sealed it', async () => {
    const handler = await api.as('town1-handler');
    await handler.post(`/items/${itemId}/progress`, { text: '已完成自查', percent: 40 });
    const { owner } = api.database;
    const [{ id }] = await owner.query('select id from progress where item_id = $1', [itemId]);
    const before = JSON.parse((await xh('audit', 'verify', '--json')).out);
    expect(before).toMatchObject({ wrong: 0 });
    expect(before.records).toBeGreaterThan(0);
    await owner.query('alter table progress disable trigger user');
    await owner.query(`update progress set text = '全部完成' where id = $1`, [id]);
    const { code, out } = await xh('audit', 'verify');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(new RegExp(`的记录 progress ${id} 与事件 \\d+ 封存的摘要不符`)),
    ]);
    await owner.query(`update progress set text = '已完成自查' where id = $1`, [id]);
    await owner.query('alter table progress enable trigger user');
    expect((await xh('audit', 'verify')).code).toBe(0);
  });

  it('tells the places outside, again where it was refused, and holds nothing up', async () => {
    await (await api.as('admin')).post('/jobs/runs', { name: 'checkpoints' });
    await eventually(async () => smtp.mails.length > 0 && http.received.length > 0, 'mail and webhook were tried');
    const refused = (await standing()).places.find(({ kind }: { kind: string }) => kind === 'webhook');
    expect(refused).toMatchObject({ label: expect.stringMatching(/^localhost:\d+$/), size: 0, attempts: 1 });
    expect(refused.lastError).toContain('503');
    http.mood = 'take';
    await api.database.owner.query(`update checkpoint_push set next_try_at = now()`);
    await (await api.as('admin')).post('/jobs/runs', { name: 'checkpoints' });
    await eventually(
      async () => (await standing()).places.every(({ pushedAt }: { pushedAt: string }) => pushedAt),
      'all places were told',
    );
    const { places } = await standing();
    expect(places.map(({ kind }: { kind: string }) => kind)).toEqual(['folder', 'mail', 'webhook']);
    expect(JSON.stringify(places)).not.toContain('very-secret');
    const last = http.received.at(-1)!;
    const told = noteIn((JSON.parse(last.body) as { body: string }).body)!;
    expect(last.headers['x-xiaohao-signature']).toMatch(/^v1=[0-9a-f]{64}$/);
    const [log] = readdirSync(outside);
    const [day] = readdirSync(path.join(outside, log!));
    const [{ notes }] = await api.database.owner.query('select array_agg(note) as notes from audit_checkpoint');
    expect(notes).toContain(told);
    expect(notes).toContain(readFileSync(path.join(outside, log!, day!), 'utf8'));
    const mail = smtp.mails.find((raw) => raw.includes('To: witness@elsewhere.test'))!;
    // As a mail program saves it.
    const eml = path.join(outside, 'kept.eml');
    writeFileSync(eml, mail);
    expect(await xh('audit', 'verify', '--require-outside', '--checkpoint', eml)).toMatchObject({ code: 0, err: '' });
  });

  it('is verified from the terminal, against a checkpoint somebody kept as well', async () => {
    const { body } = await (await api.as('leader')).get('/log/checkpoint');
    const mail = path.join(outside, 'mail.eml');
    writeFileSync(mail, `你好，\r\n${body.note.replaceAll('\n', '\r\n')}\r\n办理：http://…\r\n`);
    const good = await xh('audit', 'verify', '--json', '--checkpoint', mail);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(good.out)).toMatchObject({ origin: body.origin, wrong: 0, findings: [] });
    expect(JSON.parse(good.out).outside).toBeGreaterThanOrEqual(3);
    expect((await xh('audit', 'verify')).out).toContain('没有发现不符');
    await api.database.owner.query(`alter table audit_event disable trigger only_grows`);
    await api.database.owner.query(
      `update audit_event set person_name = '别人' where item_id = $1 and type = 'item.received'`,
      [itemId],
    );
    await api.database.owner.query(`alter table audit_event enable trigger only_grows`);
    const bad = await xh('audit', 'verify');
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/发现 1 处不符：\n- 第 \d+ 条（事件 \d+）封存后被改动/);
    const invariants = await xh('invariants', '--json');
    const found = JSON.parse(invariants.out).invariants.find(({ name }: { name: string }) => name === 'I8');
    expect(found).toMatchObject({ violations: 1, examples: [expect.stringContaining('封存后被改动')] });
    expect((await xh('audit', 'verify', '--checkpoint', '/nowhere')).code).toBe(2);
    writeFileSync(mail, '没有');
    expect((await xh('audit', 'verify', '--checkpoint', mail)).err).toContain('没有检查点');
  });

  it('makes no key where there is none', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'xh-test-keyless-'));
    const keyless = { DATABASE_URL: api.database.url, DATA_DIR: empty, LOG_KEY: undefined };
    const { code, err } = await runTerminal(['audit', 'verify'], keyless);
    expect([code, err]).toEqual([2, expect.stringContaining('找不到签署检查点的密钥')]);
    expect(existsSync(path.join(empty, 'log.key'))).toBe(false);
    rmSync(empty, { recursive: true });
  });

  it('shows a place that has not heard of the newest for too long, however well the last push went', async () => {
    const { owner } = api.database;
    const held = `next_try_at = now() + interval '1 day'`;
    await owner.query(
      `update checkpoint_push set size = 1, pushed_at = now() - interval '4 hours', ${held} where place = 'folder'`,
    );
    // What it lacks was signed just now.
    expect((await standing()).places[0]).toMatchObject({ kind: 'folder', stale: false, lastError: null });
    await owner.query(`alter table audit_checkpoint disable trigger only_grows`);
    await owner.query(`update audit_checkpoint set at = at - interval '3 hours'`);
    const { places, staleHours } = await standing();
    expect([staleHours, places[0].stale, places[1].stale]).toEqual([1, true, false]);
    expect(places[0].behindSeconds).toBeGreaterThan(3 * 3_600 - 60);
    const jobs = await (await api.as('admin')).get('/jobs');
    expect(jobs.body.counts.log).toMatchObject({ places: 3, stalePlaces: ['folder'] });
    const metrics = await (await fetch(new URL('/metrics', api.base))).text();
    expect(metrics).toContain('xiaohao_checkpoint_stale{place="folder"} 1');
    expect(metrics).toContain('xiaohao_checkpoint_stale{place="mail"} 0');
  });

  it('is printed on the section of the report', async () => {
    const section = await (await api.as('coordinator')).get(`/supervisions/${supervisionId}/report-section?format=md`);
    expect(section.body).toMatch(
      /日志存证：审计日志 \d+ 条，根散列 ([0-9a-f]{4} ){3}[0-9a-f]{4}，\d{4}-\d\d-\d\d \d\d:\d\d。\n$/,
    );
  });
});
