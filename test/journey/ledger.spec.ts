import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DraftItems } from '@application/item/draft-items';
import { LEDGER_COLUMNS } from '@domain/report/ledger';
import { CLOCK } from '@domain/unit/actor';
import { unzipGuarded } from '@gateways/document/zip-guard';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { TestWalk, today } from '../support/test-walk';

const soffice = process.env.SOFFICE_PATH ?? 'soffice';
const hasOffice = spawnSync(soffice, ['--version']).error === undefined;
if (!hasOffice) process.stderr.write('skipped: no LibreOffice here, the ledger is read back from its XML alone\n');

const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠x', '"引号"，逗号,与\n换行'];

describe('the ledger as a file', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    walk = await TestWalk.open(api);
    const closed = await walk.draft({ nature: 'specific', cause: '人手不足' });
    await walk.assign(closed);
    await walk.receive(closed);
    await walk.mechanism(closed);
    await walk.work(closed);
    await walk.accept(closed);
    for (const manifestation of DANGEROUS) await walk.draft({ title: manifestation, manifestation });
    await walk.assign(await walk.draft(), 30, 'town2');
  });
  afterAll(() => api.stop());

  async function download(query: string, client = coordinator): Promise<{ headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${api.base}/api/v1/items/export?${query}`, { headers: { cookie: client.cookie! } });
    expect(response.status).toBe(200);
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async function rowsOf(query: string, client = coordinator): Promise<string[][]> {
    const { bytes } = await download(`${query}&format=csv`, client);
    return parseCsv(bytes.toString('utf8')).slice(1);
  }

  it('is csv with a byte order mark, Chinese heads, and a name of its own', async () => {
    const { headers, bytes } = await download('format=csv');
    const name = encodeURIComponent(`整改台账-${await today(api)}.csv`);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = parseCsv(bytes.toString('utf8').slice(1));
    expect(rows[0]).toEqual(LEDGER_COLUMNS.map(({ header }) => header));
    expect(rows.every((row) => row.length === LEDGER_COLUMNS.length)).toBe(true);
    const cell = (header: string): string => rows[1]![rows[0]!.indexOf(header)]!;
    expect(['编号', '问题性质', '状态', '牵头单位', '责任人', '验收人'].map(cell)).toEqual([
      '2026-01-001',
      '个性',
      '已销号',
      '柳林镇',
      'town1-handler',
      'auditor',
    ]);
    expect([cell('销号日期'), cell('实际完成日期')]).toEqual([await today(api), await today(api)]);
    expect([cell('整改措施'), cell('长效机制'), cell('佐证材料'), cell('验收意见'), cell('整改完成情况')]).toEqual([
      '1. 措施1（已完成）\n2. 措施2',
      '行政执法公示办法',
      '公示台账.pdf',
      '通过，已整改',
      '已全部公示',
    ]);
  });

  it('leaves formulas as text', async () => {
    const titles = (await rowsOf('status=draft')).map((row) => row[5]!);
    expect(titles).toEqual(DANGEROUS.map((text) => (/^["]/.test(text) ? text : `'${text}`)));
    const sheet = sheetOf((await download('format=xlsx')).bytes);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="F3" t="inlineStr" s="1"><is><t>=1+1</t></is></c>');
  });

  it('is xlsx with real dates, widths, wrapping and a head row that stays', async () => {
    const { headers, bytes } = await download('');
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
    const sheet = sheetOf(bytes);
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet.match(/<col /g)!.length).toBe(LEDGER_COLUMNS.length);
    const styles = unzipGuarded(bytes).get('xl/styles.xml')!.toString('utf8');
    expect(styles).toMatch(/wrapText="(1|true)"/);
    expect(styles).toContain('yyyy-mm-dd');
    const closedOn = new RegExp(
      `<c r="${columnName(LEDGER_COLUMNS.findIndex(({ header }) => header === '销号日期'))}2" s="\\d+"><v>(\\d+)</v>`,
    );
    const serial = Number(closedOn.exec(sheet)![1]);
    expect(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)).toBe(await today(api));
  });

  it.each([
    'status=closed',
    'status=draft,assigned',
    'nature=specific',
    'q=公示',
    'overdue=true',
    'light=green',
    'year=2026&figure=open',
    'sort=-dueOn',
    'remediationType=continuing',
  ])('honours %s as the list does', async (query) => {
    const { body } = await coordinator.get(
      `/items?${query}&count=true&limit=200&${/sort/.test(query) ? '' : 'sort=number'}`,
    );
    const rows = await rowsOf(query);
    expect(rows.length).toBe(body.total);
    expect(rows.map(([number]) => number)).toEqual(body.data.map((item: { number: string }) => item.number));
  });

  it('gives a town its own lines only', async () => {
    const rows = await rowsOf('', await api.as('town2-handler'));
    expect(rows.map((row) => row[LEDGER_COLUMNS.findIndex(({ header }) => header === '牵头单位')])).toEqual(['石桥镇']);
  });

  it('stands as of a day', async () => {
    const query = `supervisionId=${walk.supervisionId}&asOf=2026-01-01`;
    expect(await rowsOf(query)).toEqual([]);
    expect((await rowsOf(`supervisionId=${walk.supervisionId}&asOf=${await today(api)}`)).length).toBe(9);
  });

  it.each([
    ['format=pdf', '/format'],
    ['status=open', '/status'],
    ['figure=nope', '/figure'],
    ['dueFrom=2026-02-30', '/dueFrom'],
    ['limit=10', '/limit'],
    ['asOf=2026-01-01', '/supervisionId'],
  ])('refuses %s with a problem and no file', async (query, pointer) => {
    const { status, body, headers } = await coordinator.get(`/items/export?${query}`);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    expect(headers.get('content-disposition')).toBeNull();
    expect((await api.nobody.get(`/items/export?${query}`)).status).toBe(401);
  });

  it('holds lists of several pages, and another program reads as many lines', async () => {
    const long = await TestWalk.open(api);
    const blank = { manifestation: null, cause: null, category: null, aspect: null, legalBasis: null, dueRule: null };
    const drafts = Array.from({ length: 1_203 }, (_, place) => ({
      ...blank,
      title: `问题${place + 1}`,
      nature: 'common' as const,
      severity: 'normal' as const,
      remediationType: 'immediate' as const,
      sourceQuote: null,
      sourceLine: null,
    }));
    await api.app.get(DraftItems, { strict: false }).run(CLOCK, long.supervisionId, drafts);
    const { bytes } = await download(`supervisionId=${long.supervisionId}`);
    expect(sheetOf(bytes).match(/<row /g)!.length).toBe(1_204);
    const titles = (await rowsOf(`supervisionId=${long.supervisionId}`)).map((row) => row[5]);
    expect(new Set(titles)).toEqual(new Set(drafts.map(({ title }) => title)));
    expect(titles.length).toBe(drafts.length);
    if (hasOffice) expect(throughOffice(bytes).length).toBe(1_204);
  });
});

function sheetOf(bytes: Buffer): string {
  return unzipGuarded(bytes).get('xl/worksheets/sheet1.xml')!.toString('utf8');
}

/** 0 → A, 26 → AA. */
function columnName(place: number): string {
  return (place >= 26 ? String.fromCharCode(64 + Math.floor(place / 26)) : '') + String.fromCharCode(65 + (place % 26));
}

/** The rows another program finds in the xlsx. */
function throughOffice(bytes: Buffer): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-ledger-'));
  try {
    writeFileSync(path.join(folder, 'a.xlsx'), bytes);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, '--headless', '--convert-to', filter, '--outdir', folder, `${folder}/a.xlsx`], {
      stdio: 'ignore',
    });
    return parseCsv(readFileSync(path.join(folder, 'a.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match[0] === '') break;
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
