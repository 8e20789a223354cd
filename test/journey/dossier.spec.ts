import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NOT_PROVED } from '@domain/dossier/not-proved';
import { eventfulItem } from '../support/eventful-item';
import { startTestApi, type TestApi } from '../support/test-api';
import { downloadDossier, partsOf, rolesOf, verifyZip } from '../support/test-dossier';
import { TestWalk } from '../support/test-walk';
import { startTestSealer, type TestSealer } from '../support/test-sealer';

describe('the dossier of an item', () => {
  let api: TestApi;
  let sealer: TestSealer;
  let itemId: string;
  beforeAll(async () => {
    api = await startTestApi();
    sealer = await startTestSealer(api.database.url);
    itemId = await eventfulItem(api);
  });
  afterAll(async () => {
    await sealer.stop();
    await api.stop();
  });

  it('waits for the log, and says so in a sentence', async () => {
    const early = await (await api.as('coordinator')).get(`/items/${itemId}/dossier`);
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'dossier.not_sealed', detail: expect.stringContaining('几秒') },
    });
    await sealer.round();
    const zip = await downloadDossier(api, 'coordinator', itemId);
    expect(Buffer.isBuffer(zip)).toBe(true);
  });

  it('is found whole, and says what was checked, what happened and what is not proved', async () => {
    const report = await verifyZip((await downloadDossier(api, 'coordinator', itemId)) as Buffer);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ ok: true, item: { id: itemId, status: '已销号' }, notProved: NOT_PROVED });
    expect(report.checks.every(({ checked }) => checked > 0)).toBe(true);
    expect(report.story).toHaveLength(40);
    expect(report.story.at(-1)!.text).toContain('销号');
    expect(report.notes).toEqual([expect.stringContaining('另行取得的公钥')]);
  });

  it('is given to whoever sees the item, and to nobody else', async () => {
    for (const name of ['coordinator', 'auditor', 'leader', 'town1-leader', 'town1-handler'])
      expect([name, Buffer.isBuffer(await downloadDossier(api, name, itemId))]).toEqual([name, true]);
    for (const name of ['town2-leader', 'town2-handler'])
      expect([name, await downloadDossier(api, name, itemId)]).toEqual([name, 404]);
    expect((await api.nobody.get(`/items/${itemId}/dossier`)).status).toBe(401);
  });

  it('holds every file of every kind, and nothing of another item', async () => {
    const walk = await TestWalk.open(api);
    const other = await walk.draft({ title: '另一件不相干的事' });
    await walk.assign(other, 10, 'town2');
    await sealer.round();
    const parts = partsOf((await downloadDossier(api, 'town1-handler', itemId)) as Buffer);
    const { body } = await (await api.as('coordinator')).get(`/items/${other}`);
    for (const content of parts.values())
      for (const foreign of [other, body.number, '另一件不相干的事', walk.supervisionId])
        expect(content.includes(foreign)).toBe(false);
    const counts = new Map<string, number>();
    for (const role of rolesOf(parts).values()) counts.set(role, (counts.get(role) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({
      cover: 2,
      verifier: 1,
      evidence: 4,
      attachment: 1,
      document: 2,
      form: 7,
      event: 40,
      proof: 40,
      names: 1,
      checkpoint: 1,
      key: 1,
    });
    expect([...parts.keys()]).toContain('01-佐证材料/第2轮/004-台账.txt');
  });

  it('shows a document by its words and what it was written from by its hash alone', async () => {
    const parts = partsOf((await downloadDossier(api, 'town1-handler', itemId)) as Buffer);
    const [, content] = [...parts].find(([name]) => name.startsWith('log/records/document/'))!;
    const record = JSON.parse(content.toString());
    expect(record).toMatchObject({
      text: { title: expect.any(String) },
      factsSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(record).not.toHaveProperty('facts');
  });

  it('finds evidence that was exchanged in the store, and is still given', async () => {
    const [row] = await api.database.owner.query<[{ sha256: string }]>(
      `select sha256 from evidence where item_id = $1 and file_name = '台账.txt'`,
      [itemId],
    );
    const place = path.join(api.dataDir, 'evidence', row.sha256.slice(0, 2), row.sha256.slice(2));
    const before = readFileSync(place);
    chmodSync(place, 0o600);
    writeFileSync(place, '换过的台账');
    const changed = await verifyZip((await downloadDossier(api, 'auditor', itemId)) as Buffer);
    expect(changed.faults).toEqual([
      expect.objectContaining({ check: 'evidence', file: '01-佐证材料/第2轮/004-台账.txt', event: expect.any(Number) }),
    ]);
    rmSync(place);
    const lost = await verifyZip((await downloadDossier(api, 'auditor', itemId)) as Buffer);
    expect(lost.faults).toEqual([
      expect.objectContaining({ check: 'evidence', detail: expect.stringContaining('不在案卷里') }),
    ]);
    writeFileSync(place, before);
  });

  it.each([
    ['the opinion of a decision', `update verification set reason = '同意' where item_id = $1`, 'records'],
    [
      'what a decision judged',
      `update verification set snapshot = snapshot - 'statement' where item_id = $1`,
      'records',
    ],
    [
      'the words of a document',
      `update official_document set text = jsonb_set(text, '{title}', '"提醒函"') where item_id = $1`,
      'records',
    ],
    ['an event', `update audit_event set person_name = '李四' where item_id = $1 and type = 'item.closed'`, 'proofs'],
    [
      'the date of an extension',
      `update extension set decided_due_on = decided_due_on + 9 where item_id = $1`,
      'records',
    ],
  ])('finds what was rewritten in the database: %s', async (_what, statement, check) => {
    const { owner } = api.database;
    const tables = ['verification', 'official_document', 'audit_event', 'extension'];
    const saved = new Map<string, unknown>();
    for (const table of tables) {
      const [row] = await owner.query<[{ rows: unknown }]>(
        `select jsonb_agg(t) as rows from ${table} t where item_id = $1`,
        [itemId],
      );
      saved.set(table, row.rows);
      await owner.query(`alter table ${table} disable trigger user`);
    }
    try {
      await owner.query(statement, [itemId]);
      const report = await verifyZip((await downloadDossier(api, 'auditor', itemId)) as Buffer);
      expect(report.ok).toBe(false);
      expect(new Set(report.faults.map((fault) => fault.check))).toContain(check);
    } finally {
      for (const table of tables) {
        const columns = (
          await owner.query<{ name: string }[]>(
            `select column_name as name from information_schema.columns where table_name = $1 and is_identity = 'NO'`,
            [table],
          )
        )
          .map(({ name }) => name)
          .filter((name) => name !== 'id');
        await owner.query(
          `update ${table} t set ${columns.map((name) => `${name} = s.${name}`).join(', ')}
             from jsonb_populate_recordset(null::${table}, $1) s where t.id = s.id`,
          [JSON.stringify(saved.get(table))],
        );
        await owner.query(`alter table ${table} enable trigger user`);
      }
    }
    expect(await verifyZip((await downloadDossier(api, 'auditor', itemId)) as Buffer)).toMatchObject({ faults: [] });
  });
});
