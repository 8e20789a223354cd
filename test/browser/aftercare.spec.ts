import { setClock } from '../support/set-clock';
import { TestWalk, today } from '../support/test-walk';
import {
  act,
  describeInBrowser,
  fillDay,
  PHONE,
  picture,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';

const FITS = 'document.documentElement.scrollWidth - window.innerWidth';

describeInBrowser('公示与回头看', () => {
  let browser: TestBrowser;
  let walk: TestWalk;
  let item: string;
  beforeAll(async () => {
    browser = await startTestBrowser();
    await setClock(browser.api, '2026-03-02');
    walk = await TestWalk.open(browser.api, { publicity: { amount: 10, unit: 'workingDays' } });
    item = await walk.draft({ severity: 'high' });
    await walk.work(item);
    await walk.accept(item);
  });
  afterAll(() => browser?.stop());

  it('shows what is published, takes an objection, has another decide it, and closes when it has ended', async () => {
    const office = await browser.open('coordinator', '/publicities');
    await office.getByText('还有 10 个工作日（14 天）').first().waitFor();
    await picture(office, 'aftercare-publicities');
    await office.getByRole('link', { name: /^查看 / }).click();
    await office.getByRole('heading', { name: '整改情况公示', exact: true }).waitFor();
    await office.getByText('2026年3月3日至2026年3月16日').first().waitFor();
    await picture(office, 'aftercare-notice');
    await office.goto(`${browser.api.base}/items/${item}`);
    await act(office, '登记公示异议');
    await office.getByRole('radio', { name: '来访' }).check();
    await office.getByLabel('反映的情况').fill('公示栏仍是旧名单');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: '提交', exact: true }).click();
    await office.getByText('异议待决定').first().waitFor();

    const phone = await browser.open('auditor', '/publicities', PHONE);
    await phone.getByText('有异议待决定').first().waitFor();
    await picture(phone, 'aftercare-publicities-phone');
    expect(await phone.evaluate(FITS)).toBe(0);
    await phone.goto(`${browser.api.base}/items/${item}`);
    await act(phone, '决定公示异议');
    await phone.getByRole('radio', { name: '不成立，公示照常进行' }).check();
    await phone.getByLabel('核实情况和理由').fill('现场查看，已更新');
    expect(await seriousFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await phone.getByText('异议不成立').first().waitFor();
    await picture(phone, 'aftercare-item-phone');
    expect(await phone.evaluate(FITS)).toBe(0);

    await setClock(browser.api, '2026-03-17');
    await office.goto(`${browser.api.base}/items/${item}`);
    await act(office, '期满销号');
    await office.getByRole('button', { name: '提交', exact: true }).click();
    await office.getByText('期满销号').first().waitFor();
    await office.getByText('缘由：销号后 90 天（较重，限期整改）', { exact: true }).first().waitFor();
    for (const page of [office, phone]) expect(page.complaints).toEqual([]);
  });

  it('plans a look-back on the item’s page, records a rebound on a phone, and reopens the item', async () => {
    const office = await browser.open('coordinator', `/items/${item}`);
    await act(office, '安排回头看');
    await fillDay(office, '应完成日期', '2026-03-23');
    await office.getByLabel('缘由').fill('群众反映较多');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: '提交', exact: true }).click();
    await office.getByText('缘由：群众反映较多').first().waitFor();

    const phone = await browser.open('auditor', '/look-backs', PHONE);
    await phone.getByText('未指定（核查员均可）').first().waitFor();
    expect(await phone.evaluate(FITS)).toBe(0);
    await picture(phone, 'aftercare-look-backs-phone');
    await phone
      .getByRole('button', { name: /^登记结果/ })
      .first()
      .click();
    await phone.getByRole('radio', { name: '反弹', exact: true }).check();
    await fillDay(phone, '新的整改时限', '2026-04-30');
    await phone.getByLabel('现场人员').fill('罗静、程思远');
    await phone.getByLabel('查看情况').fill('公示栏又用回旧名单');
    await picture(phone, 'aftercare-result-phone');
    expect(await seriousFaults(phone)).toEqual([]);
    expect(await phone.evaluate(FITS)).toBe(0);
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await phone.getByRole('dialog').waitFor({ state: 'hidden' });
    await phone.goto(`${browser.api.base}/look-backs?state=done`);
    await phone.getByText('反弹，已重启').first().waitFor();
    await office.goto(`${browser.api.base}/items/${item}`);
    await office.getByText('整改中').first().waitFor();
    await office.getByText('反弹，已重启').first().waitFor();
    await picture(office, 'aftercare-item');
    for (const page of [office, phone]) expect(page.complaints).toEqual([]);
  });

  it('draws a sample with its reasons and plans it; sets the rules', async () => {
    const plain = await TestWalk.open(browser.api);
    for (let count = 0; count < 3; count += 1) {
      const one = await plain.draft();
      await plain.work(one);
      await plain.accept(one);
    }
    const office = await browser.open('coordinator', '/look-backs');
    await office.getByRole('link', { name: '抽样安排' }).click();
    await office.getByRole('button', { name: '抽取样本' }).click();
    await office.getByLabel('计划名称').fill('一季度回头看');
    await office.getByLabel('比例或者件数').fill('50');
    await fillDay(office, '应完成日期', '2026-04-30');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: '抽取', exact: true }).click();
    await office.getByText('3 件中抽取 2 件').first().waitFor();
    await office.getByText('严重程度：一般').first().waitFor();
    await picture(office, 'aftercare-round');
    await office.getByRole('button', { name: '确认安排' }).click();
    await office.getByRole('link', { name: '查看进展' }).click();
    await office.getByText('共 2 次').first().waitFor();
    await picture(office, 'aftercare-look-backs');
    await office.goto(`${browser.api.base}/aftercare`);
    await office.getByLabel('监督电话').fill('0710-1234567');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: '保存' }).click();
    await office.getByRole('status').waitFor();
    await picture(office, 'aftercare-rules');
    expect(await today(browser.api)).toBe('2026-03-17');
    expect(office.complaints).toEqual([]);
  });
});
