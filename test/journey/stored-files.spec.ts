import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plannedItem, putEvidence, submit } from '../support/closure-walk';
import { evidenceForm } from '../support/evidence-form';
import { runTerminal } from '../support/run-terminal';
import { startTestApi, TEST_LOG_KEY, type TestApi } from '../support/test-api';
import { startTestSealer, type TestSealer } from '../support/test-sealer';
import { anotherInWork, itemInWork } from '../support/town-item';
import { photoForm } from '../walls/item-oracle';

interface Finding {
  problem: string;
  kind: string;
  number: string | null;
  fileName: string;
  detail: string;
}

/** The log is whole whatever lies in the store: only hashing the files anew shows what happened to them. */
describe('xh audit verify --files', () => {
  let api: TestApi;
  let sealer: TestSealer;
  let supervisionId: string;
  /** The number of the item each piece belongs to, and its hash. */
  const number: Record<string, string> = {};
  const sha256: Record<string, string> = {};

  beforeAll(async () => {
    api = await startTestApi();
    const [coordinator, handler, auditor] = [
      await api.as('coordinator'),
      await api.as('town1-handler'),
      await api.as('auditor'),
    ];
    const numberOf = async (itemId: string): Promise<string> => (await coordinator.get(`/items/${itemId}`)).body.number;
    const first = await itemInWork(api);
    ({ supervisionId } = first);
    const second = await anotherInWork(api, supervisionId);
    number.first = await numberOf(first.itemId);
    number.second = await numberOf(second);
    for (const [itemId, name] of [
      [first.itemId, '制度.txt'],
      [second, '制度（另一份）.txt'],
    ] as const) {
      const added = await handler.post(`/items/${itemId}/evidence`, evidenceForm('行政执法公示制度', name));
      expect(added.status).toBe(201);
      sha256.evidence = added.body.sha256;
    }
    const reason = { kind: 'notOurs', evidenceOn: undefined, reason: '见协议' };
    const raised = await handler.post(`/items/${second}/disputes`, evidenceForm('管护协议', '管护协议.txt', reason));
    expect(raised.status).toBe(201);
    sha256.dispute = createHash('sha256').update('管护协议').digest('hex');
    const letter = new FormData();
    letter.append('file', new Blob(['一、台账不全。']), '反馈意见.txt');
    const filed = await coordinator.post(`/supervisions/${supervisionId}/files`, letter);
    expect(filed.status).toBe(201);
    sha256.letter = filed.body.sha256;
    const submitted = await plannedItem(api, {}, ['auditor']);
    number.submitted = await numberOf(submitted);
    await putEvidence(api, submitted);
    expect((await submit(handler, submitted)).status).toBe(201);
    const photo = await auditor.post(`/items/${submitted}/on-site-photos`, photoForm());
    expect(photo.status).toBe(201);
    sha256.photo = photo.body.sha256;
    sealer = await startTestSealer(api.database.url, api.dataDir);
    await sealer.round();
  });
  afterAll(async () => {
    await sealer?.stop();
    await api?.stop();
  });

  const verify = (...words: string[]) =>
    runTerminal(['audit', 'verify', ...words], {
      DATABASE_URL: api.database.url,
      DATA_DIR: api.dataDir,
      LOG_KEY: TEST_LOG_KEY,
      CHECKPOINT_FOLDER: undefined,
      S3_BUCKET: undefined,
    });
  const placeOf = (hash: string) => path.join(api.dataDir, 'evidence', hash.slice(0, 2), hash.slice(2));

  /** What is found when the files of those hashes are as `damage` leaves them; they are put back. */
  async function findingsAfter(hashes: string[], damage: (place: string, bytes: Buffer) => void): Promise<Finding[]> {
    const before = hashes.map((hash) => [placeOf(hash), readFileSync(placeOf(hash))] as const);
    for (const [place, bytes] of before) damage(place, Buffer.from(bytes));
    try {
      expect((await verify()).code).toBe(0);
      const { code, out } = await verify('--files', '--json');
      const { wrong, findings } = JSON.parse(out) as { wrong: number; findings: Finding[] };
      expect([code, wrong]).toEqual([1, findings.length]);
      return findings;
    } finally {
      for (const [place, bytes] of before) writeFileSync(place, bytes);
    }
  }
  const places = (findings: Finding[]) =>
    findings.map(({ problem, kind, number: of, fileName }) => [problem, kind, of, fileName].join(' ')).sort();

  const swapByte = (place: string, bytes: Buffer): void => {
    bytes[0] = bytes[0]! ^ 1;
    writeFileSync(place, bytes);
  };

  it('finds nothing where every file is as it came, each content counted once, and looks at none unasked', async () => {
    const { code, out, err } = await verify('--files', '--json');
    expect([code, err]).toEqual([0, '']);
    // Evidence of two items in one, the dispute's, the letter, the evidence that was handed in, the photo.
    expect(JSON.parse(out)).toMatchObject({ files: 5, wrong: 0, findings: [] });
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({ files: null, wrong: 0 });
    expect((await verify('--files')).out).toContain('重算了存储中的文件 5 份。');
  });

  it('locates a file of which one byte was swapped, at every item that names it', async () => {
    const findings = await findingsAfter([sha256.evidence!], swapByte);
    expect(places(findings)).toEqual(
      [
        `file.changed evidence ${number.first} 制度.txt`,
        `file.changed evidence ${number.second} 制度（另一份）.txt`,
      ].sort(),
    );
    for (const { detail } of findings) expect(detail).toContain('与存储中的内容不符');
  });

  it('locates files that are gone, whoever names them', async () => {
    const hashes = [sha256.dispute!, sha256.letter!, sha256.photo!];
    const findings = await findingsAfter(hashes, (place) => rmSync(place));
    expect(places(findings)).toEqual(
      [
        `file.missing dispute ${number.second} 管护协议.txt`,
        'file.missing supervisionFile  反馈意见.txt',
        `file.missing onSitePhoto ${number.submitted} 现场.png`,
      ].sort(),
    );
    expect(findings.map(({ detail }) => detail).join('\n')).toContain(
      '督察批次“法治建设督察反馈意见整改”的批次文件“反馈意见.txt”',
    );
  });

  it('locates a preview that was swapped by the evidence it was made from', async () => {
    // As the worker records one.
    await api.database.owner.query(
      `insert into content_derivative (sha256, name, derived_sha256, size, media_type) values ($1, 'preview', $2, 1, 'image/webp')`,
      [sha256.evidence, sha256.letter],
    );
    const findings = await findingsAfter([sha256.letter!], swapByte);
    expect(places(findings)).toEqual(
      [`file.changed derivative ${number.first} 制度.txt`, 'file.changed supervisionFile  反馈意见.txt'].sort(),
    );
  });
});
