import { itemInWork } from '../support/town-item';
import { describeInBrowser, seriousFaults, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('the rules of reminders', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
    await itemInWork(browser.api);
  });
  afterAll(() => browser?.stop());

  it('are changed row by row, refused in place, tried, stored and given back', async () => {
    const page = await browser.open('coordinator', '/reminder-policy');
    await page.getByRole('heading', { name: '规则（系统自带）' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('button', { name: '修改第 7 行' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('时间（工作日）').fill('0');
    await form.getByRole('button', { name: '确定' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.policy-fault').getByText('应是 1 到 250 之间的整数').first().waitFor();
    page.complaints.length = 0;

    await page.getByRole('button', { name: '修改第 7 行' }).click();
    await form.getByLabel('时间（工作日）').fill('6');
    await form.getByRole('button', { name: '确定' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('heading', { name: /试算：今后 7 天将发出 \d+ 条（按现行规则 \d+ 条）/ }).waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '规则', exact: true }).waitFor();
    await page.getByText('到期后第 6 个工作日').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '恢复默认' }).click();
    await page.getByRole('heading', { name: '规则（系统自带）' }).waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('are no town’s business', async () => {
    const page = await browser.open('town1-leader', '/');
    expect(await page.getByRole('link', { name: '提醒规则' }).count()).toBe(0);
  });
});
