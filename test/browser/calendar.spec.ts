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

  it('says of a year without a record that it is plain weeks, and leads to the import', async () => {
    const page = await browser.open('coordinator', '/calendar?year=2035');
    await page.getByText('2035年没有工作日历').waitFor();
    await page.getByRole('link', { name: '导入2035年的放假安排' }).click();
    await page.getByLabel('通知全文').waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('asks for the year that is not said, and confirms a list without all festivals on purpose only', async () => {
    const page = await browser.open('coordinator', '/calendar/import');
    await page.getByLabel('通知全文').fill(HOLIDAY_NOTICES[2027]!.replaceAll('2027年', ''));
    await page.getByRole('button', { name: /读\s*取/ }).click();
    await page.getByText('没有读到是哪一年的安排').waitFor();
    await page.getByLabel('年份').fill('2027');
    await page.getByRole('button', { name: '按这一年读取' }).click();
    await page.getByRole('heading', { name: '读到2027年的安排' }).waitFor();

    await page.getByLabel('通知全文').fill('日期\t类型\n2029-01-01\t休\n2030-01-01\t休\n2030-05-01\t休');
    await page
      .getByRole('button', { name: /读\s*取/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '读到2030年的安排' }).waitFor();
    await page.getByText('2029-01-01（休）不在2030年').waitFor();
    await page.getByText('没有春节、清明、端午、中秋、国庆的放假日').waitFor();
    await page.getByRole('radiogroup', { name: '读取哪一年' }).getByText('2029').click();
    await page.getByRole('heading', { name: '读到2029年的安排' }).waitFor();
    await page.getByLabel('依据').fill('县里的表格');
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByLabel('已与公布的通知核对').check();
    const confirm = page.getByRole('button', { name: '确认导入2029年' });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('确实没有放假').check();
    await confirm.click();
    await page.getByText('2029年的安排已导入').first().waitFor();
    expect(page.complaints).toEqual([]);
  });
});
