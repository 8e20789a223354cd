import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { eventually } from '../support/eventually';
import { evidenceForm } from '../support/evidence-form';
import { scene, shot } from '../support/pictures';
import { smallPdf } from '../support/small-pdf';
import { startTestWorker } from '../support/test-worker';
import { anotherInWork, itemInWork } from '../support/town-item';
import {
  act,
  describeInBrowser,
  PHONE,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
  type TestPage,
} from './test-browser';

const STATEMENT =
  '我镇已完成行政执法公示整改：建立公示台账四十六条，补录执法决定三十二件，组织执法人员培训两次，并印发了行政执法公示办法，今后每月由司法所核对一次。';
const NOTICE =
  '关于规范行政执法公示工作的通知。各村（社区）、镇直各单位：公示应当在执法决定作出之日起二十日内完成，并按月更新台账。\n<script>alert(1)</script>\n序号\t村\t条数\n1\t柳林村\t12';

describeInBrowser('the evidence of an item', () => {
  let browser: TestBrowser;
  let worker: INestApplicationContext;
  let itemId: string;
  let again: string;

  beforeAll(async () => {
    browser = await startTestBrowser();
    const { api } = browser;
    worker = await startTestWorker(api.database, { dataDir: api.dataDir });
    const list = await itemInWork(api);
    itemId = list.itemId;
    again = await anotherInWork(api, list.supervisionId);
    const theirs = await anotherInWork(api, list.supervisionId, 'town2');
    const handler = await api.as('town1-handler');
    const put = async (
      who: string,
      item: string,
      content: string | Buffer,
      name: string,
      kind: string,
      evidenceOn = '2026-11-01',
    ) => {
      const bytes = typeof content === 'string' ? content : new Uint8Array(content);
      const { status } = await (
        await api.as(who)
      ).post(`/items/${item}/evidence`, evidenceForm(bytes, name, { kind, evidenceOn }));
      expect(status).toBe(201);
    };
    const photo = await shot(11);
    await put('town2-handler', theirs, photo, '整改后.jpg', 'photoAfter');
    await put(
      'town1-handler',
      again,
      await sharp(photo).resize(400).jpeg({ quality: 50 }).toBuffer(),
      '现场.jpg',
      'photoAfter',
    );
    await put('town1-handler', itemId, await scene(12), '整改前.png', 'photoBefore');
    await put('town1-handler', itemId, photo, '整改后.jpg', 'photoAfter', '2026-11-09');
    await put('town1-handler', itemId, NOTICE, '公示通知.txt', 'regulation');
    await put('town1-handler', itemId, smallPdf('1. No ledger', '2. No file'), '检查记录.pdf', 'ledger');
    await put('town1-handler', itemId, Buffer.from('\0\0\0\x18ftypisom0000', 'latin1'), '现场视频.mp4', 'other');
    await api.database.owner.query(
      `insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement) select gen_random_uuid(), id, cycle, $2, app_today(), $3 from item where id = $1`,
      [again, api.county.people['town1-handler']!.id, STATEMENT],
    );
    await api.database.owner.query(`update item set plan_state = 'approved' where id = $1`, [itemId]);
    await eventually(async () => {
      const { body } = await handler.get(`/items/${itemId}/evidence-findings`);
      const checked = await handler.post(`/items/${itemId}/statement-checks`, { statement: STATEMENT });
      return body.data.every(({ state }: { state: string }) => state === 'read') && checked.body.seen.length > 0;
    }, 'all is examined');
  });
  afterAll(async () => {
    await worker?.close();
    await browser?.stop();
  });

  it('stands as a gallery that says what the camera says and where else it is used', async () => {
    const page = await browser.open('town1-handler', `/items/${itemId}`);
    const panel = page.getByRole('region', { name: '佐证材料（5）' });
    await panel.getByText('与形成日期相差 8 天').first().waitFor();
    await panel.getByText('位置 31.620°N 114.131°E').first().waitFor();
    await panel.getByText('图片相似').first().waitFor();
    await panel.getByText('另有 1 处使用（不在您的查看范围内）').first().waitFor();
    await panel.getByText('只比对是否完全相同').first().waitFor();
    expect(await panel.getByText('只比对是否完全相同').count()).toBe(1);
    await drawn(page, '.piece-tile img', 3);
    await panel.getByText('图片相似').scrollIntoViewIfNeeded();
    await photograph(page, 'gallery');
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  it('is looked at by the keyboard, one piece after another, and nothing of it runs', async () => {
    const page = await browser.open('town1-handler', `/items/${itemId}`);
    await page.getByRole('button', { name: '预览 现场视频.mp4' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('这类文件不能预览，请下载后查看。').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await drawn(page, '.preview-pictures img', 1);
    await photograph(page, 'pages');
    await page.keyboard.press('ArrowRight');
    await dialog.getByText('<script>alert(1)</script>').first().waitFor();
    await photograph(page, 'text');
    await page.keyboard.press('ArrowRight');
    await dialog.getByText('拍摄于 2026-11-01 09:30').first().waitFor();
    await drawn(page, '.preview-pictures img', 1);
    await photograph(page, 'photo');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await dialog.locator('.preview-pictures[style*="200%"]').waitFor();
    await photograph(page, 'zoomed');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(page.complaints).toEqual([]);
  });

  it('warns the submitter before he submits, and lets him', async () => {
    const page = await browser.open('town1-handler', `/items/${itemId}`);
    await act(page, '申请销号');
    await page.getByText('有 1 份材料在别处用过').first().waitFor();
    await page.getByLabel('整改完成情况').fill(STATEMENT);
    await page.getByText('这段说明与别处的几乎相同').first().waitFor();
    await photograph(page, 'submission');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(page.complaints).toEqual([]);
  });

  it('shows the verifier everything of the county, on a phone too', async () => {
    const page = await browser.open('auditor', `/items/${itemId}`, PHONE);
    const panel = page.getByRole('region', { name: '佐证材料（5）' });
    await panel.getByText('石桥镇').first().waitFor();
    await panel.getByText('文件相同').first().waitFor();
    await page
      .getByRole('region', { name: '申请销号与验收' })
      .getByText(/说明相似/)
      .waitFor();
    await drawn(page, '.piece-tile img', 3);
    await panel.scrollIntoViewIfNeeded();
    await photograph(page, 'phone');
    await page.getByRole('button', { name: '预览 整改后.jpg' }).click();
    await drawn(page, '.preview-pictures img', 1);
    await photograph(page, 'phone-preview');
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  it('says of a piece that it was not compared, and asks again where no answer came', async () => {
    const auditor = await browser.api.as('auditor');
    const { body } = await auditor.get(`/items/${itemId}/evidence-findings`);
    const [first, second, ...others] = body.data;
    const json = { ...body, data: [{ ...first, state: 'waiting' }, { ...second, state: 'unreadable' }, ...others] };
    const page = await browser.open('auditor', '/queue');
    await page.route('**/evidence-findings', (route) => route.abort());
    await page.goto(`${browser.api.base}/items/${itemId}`);
    const panel = page.getByRole('region', { name: '佐证材料（5）' });
    await panel.getByText('现在不知道这些材料是否在别处用过').first().waitFor();
    await page.unroute('**/evidence-findings');
    await page.route('**/evidence-findings', (route) => route.fulfill({ json }));
    await panel.getByRole('button', { name: '重试' }).click();
    await panel.getByText('正在比对', { exact: true }).first().waitFor();
    await panel.getByText('未能比对', { exact: true }).first().waitFor();
    await panel.getByText('现在不知道这些材料是否在别处用过').waitFor({ state: 'hidden' });
    await photograph(page, 'not-compared');
    expect(await seriousFaults(page)).toEqual([]);
    // What waits is asked for again and again.
    await page.unrouteAll({ behavior: 'wait' });
  });
});

/** What the test asks of an image; the types of a browser's page are not known here. */
interface Shown {
  loading: string;
  complete: boolean;
  naturalWidth: number;
}

/** Waits until at least so many pictures have come and are shown. */
async function drawn(page: TestPage, pictures: string, count: number): Promise<void> {
  await eventually(async () => {
    const shown = await page.locator(pictures).evaluateAll((found) =>
      (found as unknown as Shown[]).map((one) => {
        one.loading = 'eager';
        return one.complete && one.naturalWidth > 0;
      }),
    );
    return shown.filter(Boolean).length >= count;
  }, `${count} pictures of ${pictures}`);
}

/** For people who want to look: SCREENSHOT_DIR names the folder. */
async function photograph(page: TestPage, name: string): Promise<void> {
  const folder = process.env.SCREENSHOT_DIR;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `evidence-${name}.png`) });
}
