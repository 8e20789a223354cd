import { eventually } from '../support/eventually';
import { setClock } from '../support/set-clock';
import { TestWalk } from '../support/test-walk';
import { act, choose, describeInBrowser, fillDay, startTestBrowser, type TestBrowser } from './test-browser';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describeInBrowser('the form of a verification', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
    await setClock(browser.api, '2026-03-02');
  });
  afterAll(() => browser?.stop());

  /** An item of a list of its own that waits for the auditor. */
  async function waiting(list: Record<string, unknown> = {}): Promise<{ walk: TestWalk; item: string }> {
    const walk = await TestWalk.open(browser.api, list);
    const item = await walk.draft();
    await walk.work(item);
    return { walk, item };
  }

  it('lets nobody pass without the criteria: where they did not come it says so and asks again', async () => {
    const { walk, item } = await waiting();
    const desk = await browser.open('auditor', '/queue');
    let sent = 0;
    desk.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/verifications')) sent += 1;
    });
    await desk.route('**/closure', (route) => route.abort());
    await desk.goto(`${browser.api.base}/queue/desk?item=${item}`);
    for (const what of ['佐证要求', '销号标准']) await desk.getByText(`没有取到${what}。`).first().waitFor();
    await desk.getByRole('radio', { name: '通过，予以销号' }).check();
    await choose(desk, '整改评定', '已整改');
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    const held = desk.getByText('还没有取到销号标准，取到之后才能通过');
    await held.first().waitFor();
    await desk.unroute('**/closure');
    await desk.getByRole('button', { name: '重试' }).first().click();
    await desk.getByRole('button', { name: '全部符合' }).click();
    await held.first().waitFor({ state: 'hidden' });
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    await eventually(async () => (await walk.now(item)).status === 'closed', 'it is closed');
    expect(sent).toBe(1);
  });

  it('says that what passes the last level is published before it is closed, where its list has it so', async () => {
    const { walk, item } = await waiting({ publicity: { amount: 10, unit: 'workingDays' } });
    const page = await browser.open('auditor', `/items/${item}`);
    await act(page, '验收');
    await page.getByRole('button', { name: '全部符合' }).click();
    await page.getByRole('radio', { name: '通过，进入公示' }).check();
    await choose(page, '整改评定', '已整改');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await walk.now(item)).toMatchObject({ status: 'submitted', pendingLevel: 'publicity' });
    expect(page.complaints).toEqual([]);
  });

  it('keeps every photo that is chosen, and is not sent while one is on its way', async () => {
    const { walk, item } = await waiting();
    const page = await browser.open('auditor', `/items/${item}`);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let uploads = 0;
    await page.route('**/on-site-photos', async (route) => {
      uploads += 1;
      if (uploads === 1) await held;
      await route.continue();
    });
    await act(page, '验收');
    await page.getByRole('button', { name: '全部符合' }).click();
    await page.getByRole('radio', { name: '通过，予以销号' }).check();
    await choose(page, '整改评定', '已整改');
    await page.getByLabel('进行了现场核查').check();
    await fillDay(page, '核查日期', '2026-03-02');
    await page.getByLabel('核查人员').fill('张三');
    await page.getByLabel('核查人员').press('Enter');
    await page.getByLabel('核查情况').fill('公示栏已更新');
    const put = (name: string) =>
      page.getByLabel('现场照片').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') });
    await put('现场一.png');
    await page.getByText('正在上传 1 张').first().waitFor();
    await put('现场二.png');
    await page.getByRole('button', { name: '移除 现场二.png' }).waitFor();
    const send = page.getByRole('button', { name: '提交', exact: true });
    await send.click();
    const still = page.getByText('照片还在上传，传完后再提交').first();
    await still.waitFor();
    letGo();
    await page.getByRole('button', { name: '移除 现场一.png' }).waitFor();
    await still.waitFor({ state: 'hidden' });
    await send.click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { status, verifications } = await walk.now(item);
    const names = verifications[0].onSite.photos.map(({ fileName }: { fileName: string }) => fileName);
    expect([status, names]).toEqual(['closed', ['现场二.png', '现场一.png']]);
    expect(page.complaints).toEqual([]);
  });
});
