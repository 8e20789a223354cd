import { HOLIDAY_NOTICES } from '@domain/deadline/holiday-notices.fixture';
import { describeInBrowser, PHONE, picture, seriousFaults, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('the work calendar', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
  });
  afterAll(() => browser?.stop());

  it('is read by everybody, on a phone too, with words for rest and make-up days', async () => {
    const page = await browser.open('town1-handler', '/calendar?year=2026', PHONE);
    await page.getByText('全年 248 个工作日').first().waitFor();
    expect(await page.getByText('班', { exact: true }).count()).toBe(6);
    expect(await page.getByRole('link', { name: '导入放假安排' }).count()).toBe(0);
    await picture(page, 'phone', { whole: false });
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  it('takes a pasted notice, shows what it moves, and is confirmed', async () => {
    const page = await browser.open('coordinator', '/calendar?year=2027');
    await page.getByText('尚未公布', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: '导入放假安排' }).click();
    await page.getByLabel('通知全文').fill(HOLIDAY_NOTICES[2027]!);
    await page.getByRole('button', { name: /读\s*取/ }).click();
    await page.getByRole('heading', { name: '读到2027年的安排' }).waitFor();
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText('在办事项 0 个').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'import');
    await page.getByLabel('已与公布的通知核对').check();
    await page.getByRole('button', { name: '确认导入2027年' }).click();
    await page.getByText('2027年的安排已导入').first().waitFor();
    await page.getByText('已公布', { exact: true }).first().waitFor();
    await picture(page, 'imported', { whole: false });
    expect(page.complaints).toEqual([]);
  });
});
