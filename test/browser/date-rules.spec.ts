import {
  act,
  choose,
  describeInBrowser,
  fillDay,
  PHONE,
  picture,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';
import { makeList } from './test-list';

describeInBrowser('the date of an assignment', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  const itemNow = async (id: string) => (await (await browser.api.as('coordinator')).get(`/items/${id}`)).body;

  it('is reckoned from words with its arithmetic at once, and follows them', async () => {
    const page = await browser.open('coordinator', `/items/${list.draft}`);
    await act(page, '交办');
    await choose(page, '牵头单位', '柳林镇');
    await choose(page, '责任领导', 'town1-leader');
    await choose(page, '责任人', 'town1-handler');
    const rule = page.getByLabel('时限要求', { exact: true });
    await rule.fill('反馈之日起240个工作日内');
    const reading = page.getByRole('dialog').getByRole('status');
    await reading.getByText('其间休息日').first().waitFor();
    expect(await reading.innerText()).toMatch(/^2027-\d\d-\d\d/);
    expect(await reading.innerText()).toContain('日历未公布，暂定');
    expect(await page.getByLabel('整改时限', { exact: true }).inputValue()).toMatch(/^2027-/);
    await picture(page, 'assignment', { whole: false });
    expect(await seriousFaults(page)).toEqual([]);

    await rule.fill('收到反馈意见后30个工作日内');
    await reading.getByText('日期确定后自动重算').first().waitFor();
    const provisional = await page.getByLabel('整改时限', { exact: true }).inputValue();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await itemNow(list.draft)).toMatchObject({
      dueRule: '收到反馈意见后30个工作日内',
      dueBasis: 'rule',
      dueOn: provisional,
    });
    expect(page.complaints).toEqual([]);
  });

  it('is a day somebody chooses, and stays it, whatever the words come to', async () => {
    const page = await browser.open('coordinator', `/items/${list.assigned}`, PHONE);
    await act(page, '交办');
    await page.getByLabel('时限要求', { exact: true }).fill('尽快');
    await page.getByRole('status').getByText('读不懂这样的要求').first().waitFor();
    await page.getByLabel('时限要求', { exact: true }).fill('2027年底前');
    // The day that stands was chosen by hand before.
    await page.getByText('与推算的 2027-12-31 不同').first().waitFor();
    await fillDay(page, '整改时限', '2027-09-30');
    await picture(page, 'assignment-phone', { whole: false });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await itemNow(list.assigned)).toMatchObject({
      dueRule: '2027年底前',
      dueBasis: 'hand',
      dueOn: '2027-09-30',
    });
    expect(page.complaints).toEqual([]);
  });

  it('is read aloud in a pasted list as well', async () => {
    const page = await browser.open('coordinator', `/supervisions/${list.supervision}/paste`);
    await page.getByLabel('清单内容').fill('问题\t整改时限\n公示栏未更新\t反馈之日起60个工作日内');
    await page.getByRole('button', { name: '逐行核对' }).click();
    const row = page.getByRole('region', { name: '问题 1' });
    await row.getByText('反馈之日（2026年6月10日）起60个工作日内').first().waitFor();
    await row.getByLabel('原文时限要求').fill('立行立改');
    await row.getByText('立行立改，按本系统设定').first().waitFor();
    await picture(page, 'pasted');
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });
});
