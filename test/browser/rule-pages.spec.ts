import {
  act,
  describeInBrowser,
  fillDay,
  holds,
  PHONE,
  picture,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';
import { makeList } from './test-list';
import { staffOf } from '../support/test-county';

describeInBrowser('the pages of rules about dates', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
    const coordinator = await browser.api.as('coordinator');
    await coordinator.put(`/items/${list.draft}/assignment`, {
      ...staffOf(browser.api.county, 'town1'),
      dueRule: '长期坚持',
      dueOn: '2026-12-31',
      dueFollowsRule: true,
    });
  });
  afterAll(() => browser?.stop());

  it('try what 长期坚持 comes to, refuse by field, store it and give it back', async () => {
    const page = await browser.open('coordinator', '/date-rules');
    await page.getByLabel('月份').fill('2');
    await page.getByLabel('日期').fill('30');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('alert').getByText('2月没有这一天').first().waitFor();
    await page.getByLabel('月份').fill('11');
    await page.getByLabel('日期').fill('20');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('按规则计算的时限改动 1 个').first().waitFor();
    await page.getByText(/^改动 \d+ 个$/).click();
    await page
      .getByText(/^到期提醒：.*\d{4}-\d\d-\d\d$/)
      .first()
      .waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载全部改动清单' }).click();
    expect((await downloading).suggestedFilename()).toBe('将要改动的时限和提醒.xlsx');
    await picture(page, 'date-rules');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').first().waitFor();
    await page.getByText('修改时限规则设置').first().waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '恢复默认' }).click();
    await page.getByText('恢复默认后会改动的时限').waitFor();
    await holds(page.getByLabel('月份'), '11');
    await page.getByRole('button', { name: '确认恢复默认' }).click();
    await page.getByText('系统自带的设置').first().waitFor();
    await holds(page.getByLabel('月份'), '12');
    expect(page.complaints.filter((line) => !line.startsWith('400 '))).toEqual([]);
  });

  it('say how extensions, pauses and disputes are handled, on a phone too', async () => {
    const page = await browser.open('admin', '/procedure');
    await page.getByLabel('单位领导初审').check();
    await page.getByLabel('每轮最多几次').fill('99');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('请填写 0 到 20 之间的整数').first().waitFor();
    await page.getByLabel('每轮最多几次').fill('3');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').first().waitFor();
    await picture(page, 'procedure');
    expect((await (await browser.api.as('coordinator')).get('/policies/procedure')).body).toMatchObject({
      isOwn: true,
      extension: { levels: ['unit', 'office'], mostTimes: 3 },
    });
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
    for (const [place, name] of [
      ['/procedure', 'procedure'],
      ['/date-rules', 'date-rules'],
      ['/calendar', 'calendar'],
      ['/calendar/import', 'import'],
    ]) {
      const phone = await browser.open('coordinator', place!, PHONE);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await picture(phone, `${name}-phone`);
      expect({ place, faults: await seriousFaults(phone) }).toEqual({ place, faults: [] });
      expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    }
  });

  it('put the day of a feedback right, after showing what moves', async () => {
    const page = await browser.open('coordinator', `/supervisions/${list.supervision}`);
    await page.getByRole('button', { name: '更正反馈日期' }).click();
    await fillDay(page, '反馈日期', '2026-11-10');
    await page.getByText('按规则计算的时限改动 1 个').first().waitFor();
    await page.getByRole('cell', { name: '2027-12-31' }).waitFor();
    await picture(page, 'feedback', { whole: false });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '确认更正' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('2026-11-10').first().waitFor();
    const { body } = await (await browser.api.as('coordinator')).get(`/items/${list.draft}`);
    expect(body.dueOn).toBe('2027-12-31');
    expect(page.complaints).toEqual([]);
  });

  it('show a pause on the item’s page', async () => {
    const page = await browser.open('coordinator', `/items/${list.inWork}`, PHONE);
    await act(page, '暂停计时');
    await page.getByRole('dialog').waitFor();
    await picture(page, 'pause-phone', { whole: false });
    expect(await seriousFaults(page)).toEqual([]);
    const wide = await browser.open('coordinator', `/items/${list.inWork}`);
    await act(wide, '暂停计时');
    await wide.getByRole('dialog').waitFor();
    await picture(wide, 'pause', { whole: false });
  });
});
