import type { Page } from 'playwright-core';
import { choose, describeInBrowser, seriousFaults, startTestBrowser, type TestBrowser } from './test-browser';
import { makeList } from './test-list';

const LETTER = `关于法治建设督察情况的反馈意见

一、存在的问题

（一）行政执法公示不及时。部分处罚决定超过七个工作日没有公示。

（二）规范性文件未按规定备案。三份文件印发后没有报送备案。

（三）学法制度执行不到位。全年只组织一次集中学法。
`;

const PASTED =
  '序号\t问题\t责任单位\n1\t案卷归档不及时\t不存在的镇\n2\t听证程序不规范\t柳林镇\n3\t听证程序不规范\t柳林镇';

/** The names under which the page still keeps unsent work. */
const keptOn = (page: Page): Promise<string[]> =>
  page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('xiaohao.kept'))`);

describeInBrowser('a supervision', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  it('is opened by a form that points at what is missing', async () => {
    const page = await browser.open('coordinator', '/supervisions');
    await page.getByRole('button', { name: '新建督察批次' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('请填写名称').first().waitFor();
    await page.getByLabel('名称', { exact: true }).fill('执法监督反馈意见整改');
    await choose(page, '类型', '执法监督');
    await page.getByLabel('反馈日期').fill('2026-09-01');
    await page.getByLabel('反馈日期').press('Enter');
    await page.getByLabel('发文单位').fill('市司法局');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '执法监督反馈意见整改' }).waitFor();
  });

  it('reads a letter, lets a person edit, merge and drop, and creates only what was confirmed', async () => {
    const coordinator = await browser.api.as('coordinator');
    const total = async (): Promise<number> =>
      (await coordinator.get(`/items?supervisionId=${list.supervision}&count=true`)).body.total;
    const before = await total();
    const page = await browser.open('coordinator', `/supervisions/${list.supervision}/proposal`);
    const file = { name: '反馈意见.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) };
    await page.getByLabel('反馈意见文件').setInputFiles(file);
    await page.getByRole('region', { name: '问题 3' }).waitFor();
    await page
      .getByRole('region', { name: '问题 1' })
      .locator('blockquote')
      .getByText('超过七个工作日')
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await total()).toBe(before);

    await page.getByRole('region', { name: '问题 3' }).getByRole('button', { name: '去掉' }).click();
    await page.reload();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByText('已恢复上次的修改').first().waitFor();
    await page.getByText('去掉 1 个').first().waitFor();
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page.getByText('去掉 1 个').waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('region', { name: '问题 3' }).getByRole('button', { name: '去掉' }).click();
    await page.getByRole('region', { name: '问题 2' }).getByRole('button', { name: '拆分' }).click();
    await page.getByRole('region', { name: '问题 3' }).getByLabel('问题', { exact: true }).fill('备案台账没有建立');
    await page.reload();
    await page.getByText('已恢复上次的修改').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    for (const place of [1, 2, 3]) {
      const row = page.getByRole('region', { name: `问题 ${place}` });
      await row.getByLabel('性质').click();
      await page.locator('.ant-select-dropdown:visible').getByText('个性', { exact: true }).click();
    }
    await page.getByText('将建立 3 个事项，去掉 1 个').first().waitFor();
    await page.getByRole('button', { name: '确认清单' }).click();
    await page.getByRole('link', { name: /备案台账没有建立/ }).waitFor();
    expect(await total()).toBe(before + 3);
    expect(await keptOn(page)).toEqual([]);
  });

  it('takes a pasted list row by row, loses no word to a refusal or a reload, and creates it once it is right', async () => {
    const page = await browser.open('coordinator', `/supervisions/${list.supervision}/paste`);
    await page.getByLabel('清单内容').fill(PASTED);
    await page.getByRole('button', { name: '逐行核对' }).click();
    const row = (place: number) => page.getByRole('region', { name: `问题 ${place}` });
    await page.getByRole('heading', { name: '读出 2 个问题，1 行有误' }).waitFor();
    await row(1).getByText('未识别单位：不存在的镇').first().waitFor();
    await row(3).getByText('标题相同').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.getByRole('button', { name: '确认清单' }).isDisabled()).toBe(true);

    await page.reload();
    await page.getByText('已恢复上次的修改').first().waitFor();
    await row(3).getByLabel('问题', { exact: true }).fill('案卷目录缺失');
    await page.getByLabel('有 3 个没有写明性质，全部设为').click();
    await page.locator('.ant-select-dropdown:visible').getByText('共性', { exact: true }).click();
    await page.route('**/pasted-items', (route) => route.abort());
    await page.getByRole('button', { name: '确认清单' }).click();
    await page.getByRole('alert').getByText('内容没有提交').first().waitFor();
    await page.unroute('**/pasted-items');
    await page.getByRole('button', { name: '确认清单' }).click();
    await page.getByRole('heading', { name: '问题清单' }).waitFor();
    for (const name of ['案卷归档不及时', '案卷目录缺失']) await page.getByRole('link', { name }).waitFor();
    expect(await keptOn(page)).toEqual([]);
  });

  it('writes its section with figures that open exactly the rows they count', async () => {
    const page = await browser.open('coordinator', `/supervisions/${list.supervision}/report`);
    const figure = page.getByRole('region', { name: '统计数与口径' }).getByRole('row').nth(1).getByRole('link').first();
    const words = (await figure.innerText()).trim();
    const count = Number(/\d+/.exec(words)?.[0]);
    await figure.click();
    await page.getByText(`共 ${count} 项`).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/items');
    expect(page.complaints).toEqual([]);
  });
});
