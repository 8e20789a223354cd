import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKPOINT, type FileRole, KEY, numberOf, VERIFIER } from '@domain/dossier/dossier-form';
import { COVER_HTML } from '@domain/dossier/file-paths';
import type { Browser, Page } from 'playwright-core';
import { eventfulItem } from '../support/eventful-item';
import { type DossierParts, partsOf, rolesOf, withNewManifest, zipOf } from '../support/test-dossier';
import { startTestSealer } from '../support/test-sealer';
import {
  describeInBrowser,
  launchChromium,
  PHONE,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';

const SIZES = { desk: { width: 1366, height: 768 }, phone: PHONE };

describeInBrowser('a dossier, downloaded and opened from the disk', () => {
  let browser: TestBrowser;
  let offline: Browser;
  let parts: DossierParts;
  let roles: Map<string, FileRole>;
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-test-dossier-'));
  const zip = path.join(folder, '案卷.zip');
  const unpacked = path.join(folder, '案卷');

  beforeAll(async () => {
    browser = await startTestBrowser();
    const itemId = await eventfulItem(browser.api);
    const sealer = await startTestSealer(browser.api.database.url);
    await sealer.round();
    await sealer.stop();
    const page = await browser.open('auditor', `/items/${itemId}`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载一案一档' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^一案一档-2026-\d+-\d+\.zip$/);
    await download.saveAs(zip);
    expect(page.complaints).toEqual([]);
    await page.screenshot({ path: path.join(tmpdir(), 'dossier-item.png') });
    parts = partsOf(readFileSync(zip));
    roles = rolesOf(parts);
    for (const [name, content] of parts) {
      mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
      writeFileSync(path.join(unpacked, name), content);
    }
    offline = await launchChromium();
  });
  afterAll(async () => {
    await offline.close();
    await browser.stop();
    rmSync(folder, { recursive: true });
  });

  /** A page of the unpacked dossier, on a machine without a network; whatever it asks for or complains of is told. */
  async function open(name: string, size: keyof typeof SIZES = 'desk'): Promise<{ page: Page; told: string[] }> {
    const context = await offline.newContext({ viewport: SIZES[size], offline: true });
    const page = await context.newPage();
    const told: string[] = [];
    const own = pathToFileURL(path.join(unpacked, name)).href;
    page.on('request', (request) => request.url() !== own && told.push(request.url()));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    await page.goto(own);
    return { page, told };
  }

  const verdict = (page: Page) => page.locator('.verdict').last();
  const isWide = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');

  it.each(['desk', 'phone'] as const)('is found whole by the page that lies in it, on the %s', async (size) => {
    const { page, told } = await open(VERIFIER, size);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('#zip').setInputFiles(zip);
    await verdict(page).waitFor();
    expect(await verdict(page).innerText()).toContain('没有发现改动');
    for (const words of ['不证明内容属实', '办理过程（40 个事件）', '验收通过，销号', '没有拿另行取得的公钥来核对'])
      await page.getByText(words).first().waitFor();
    await page.screenshot({ path: path.join(tmpdir(), `dossier-verify-${size}.png`), fullPage: true });
    expect(await isWide(page)).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('#key').fill(parts.get(KEY)!.toString());
    await page.locator('#key').blur();
    await page.getByText('与另行取得的一致').first().waitFor();
    expect(told).toEqual([]);
    await page.context().close();
  });

  it('is found whole as an unpacked folder too', async () => {
    const { page, told } = await open(VERIFIER);
    writeFileSync(path.join(unpacked, 'desktop.ini'), '[.ShellClassInfo]');
    await page.locator('#folder').setInputFiles(unpacked);
    await verdict(page).waitFor();
    expect(await verdict(page).innerText()).toContain('没有发现改动');
    rmSync(path.join(unpacked, 'desktop.ini'));
    expect(told).toEqual([]);
    await page.context().close();
  });

  it('tells which file, which event and which proof is not as it was, one of each kind', async () => {
    const { page } = await open(VERIFIER);
    for (const role of [...new Set(roles.values())]) {
      const name = [...roles].find(([, one]) => one === role)![0];
      const content = Buffer.from(parts.get(name)!);
      content[content.length >> 1]! ^= 1;
      writeFileSync(path.join(folder, '改过.zip'), await zipOf(new Map(parts).set(name, content)));
      await page.locator('#zip').setInputFiles(path.join(folder, '改过.zip'));
      await page.locator('.verdict.bad').waitFor();
      await page.locator('#progress').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
      expect(await page.locator('.faults').innerText()).toContain(name);
    }
    await page.context().close();
  });

  it('names the event where the manifest was made anew around a rewritten one', async () => {
    const { page } = await open(VERIFIER);
    const [event] = [...parts].find(
      ([name, text]) => name.startsWith('log/events/') && text.includes('"personName":"town1-handler"'),
    )!;
    const text = parts.get(event)!.toString().replace('"personName":"town1-handler"', '"personName":"town1-handlor"');
    const tampered = withNewManifest(new Map(parts).set(event, Buffer.from(text)), roles);
    writeFileSync(path.join(folder, '改过.zip'), await zipOf(tampered));
    await page.locator('#zip').setInputFiles(path.join(folder, '改过.zip'));
    await page.locator('.verdict.bad').waitFor();
    expect(await page.locator('.faults').innerText()).toContain(`第 ${numberOf(event)!.number} 个事件`);
    await page.screenshot({ path: path.join(tmpdir(), 'dossier-verify-bad.png') });
    const cut = readFileSync(zip).subarray(0, 5_000);
    writeFileSync(path.join(folder, '改过.zip'), cut);
    await page.locator('#zip').setInputFiles(path.join(folder, '改过.zip'));
    await page.getByText('这不是完整的 zip 压缩包').first().waitFor();
    await page.context().close();
  });

  it.each(['desk', 'phone'] as const)('has a cover that reads by itself, on the %s', async (size) => {
    const { page, told } = await open(COVER_HTML, size);
    await page.screenshot({ path: path.join(tmpdir(), `dossier-cover-${size}.png`), fullPage: true });
    for (const words of ['整改事项一案一档', '行政执法公示不及时，<台账>缺失', '不证明谁掌握签名密钥', '第2轮'])
      await page.getByText(words).first().waitFor();
    expect(await page.getByText(parts.get(CHECKPOINT)!.toString().split('\n')[2]!).count()).toBe(1);
    expect(await isWide(page)).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
    expect(told).toEqual([]);
    await page.context().close();
  });
});
