import { choose, describeInBrowser, holds, startTestBrowser, type TestBrowser } from './test-browser';
import { makeList } from './test-list';

describeInBrowser('the ledger', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
    const coordinator = await browser.api.as('coordinator');
    for (let place = 0; place < 60; place += 1)
      await coordinator.post(`/supervisions/${list.supervision}/items`, {
        title: `村级法律顾问服务记录缺失之${place}`,
        nature: 'specific',
        remediationType: 'timeBound',
      });
  });
  afterAll(() => browser?.stop());

  it('keeps its filters in the address, so that a reload and a colleague see the same', async () => {
    const page = await browser.open('coordinator', '/items');
    await page.getByText('共 63 项').first().waitFor();
    await choose(page, '程度', '较重');
    await page.getByText('共 1 项').first().waitFor();
    await choose(page, '状态', '整改中');
    await page.waitForURL(/status=inProgress/);
    await page.keyboard.press('Escape');
    await page.getByLabel('查找').fill('公示');
    await page.getByLabel('查找').press('Enter');
    await page.waitForURL(/q=/);
    const address = page.url();
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      q: '公示',
      severity: 'high',
      status: 'inProgress',
    });
    await page.reload();
    await page.getByText('共 1 项').first().waitFor();
    await holds(page.getByLabel('查找'), '公示');
    await page.getByRole('link', { name: /行政执法公示不及时/ }).waitFor();
    await page.getByRole('link', { name: '清除筛选' }).click();
    await page.getByText('共 63 项').first().waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('turns its pages forth and back by cursors', async () => {
    const page = await browser.open('coordinator', '/items?sort=number');
    const first = () => page.locator('tbody tr').first().innerText();
    await page.getByText('共 63 项').first().waitFor();
    const top = await first();
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL(/cursor=/);
    await page.getByRole('link', { name: '上一页' }).waitFor();
    await page.getByRole('link', { name: '首页' }).waitFor();
    await page.locator('tbody tr:nth-child(14)').waitFor({ state: 'detached' });
    expect(await page.locator('tbody tr').count()).toBe(13);
    await page.getByRole('link', { name: '上一页' }).click();
    await page.locator('tbody tr:nth-child(50)').waitFor();
    expect(await first()).toBe(top);
  });

  it('says each light in words and its reason on focus', async () => {
    const page = await browser.open('coordinator', '/items?status=inProgress');
    const light = page.getByRole('img', { name: /^绿灯：/ });
    await light.focus();
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('tooltip').innerText()).toContain('距时限');
  });

  it('exports exactly the view it shows', async () => {
    const page = await browser.open('coordinator', '/items?severity=low&sort=number');
    await page.getByText('共 1 项').first().waitFor();
    const href = (await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')) ?? '';
    const response = await page.request.get(browser.api.base + href);
    expect(response.status()).toBe(200);
    const rows = (await response.text()).trim().split('\r\n');
    expect(rows.filter((row) => row.includes('普法责任清单未更新'))).toHaveLength(1);
    expect(rows.some((row) => row.includes('村级法律顾问'))).toBe(false);
  });

  it('offers nothing where nothing fits, and says so', async () => {
    const page = await browser.open('leader', '/items?q=绝无此事');
    await page.getByText('没有符合条件的事项').first().waitFor();
  });
});
