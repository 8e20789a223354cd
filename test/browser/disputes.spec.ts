import {
  act,
  choose,
  describeInBrowser,
  fillDay,
  PHONE,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';
import { makeList } from './test-list';

describeInBrowser('异议与移交', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  it('is raised on a phone with a file, waits in the queue, and is decided by a transfer', async () => {
    const phone = await browser.open('town1-handler', `/items/${list.assigned}`, PHONE);
    await act(phone, '提出异议');
    await phone.getByRole('radio', { name: '不属本单位职责' }).check();
    await phone.getByLabel('建议承办单位').fill('石桥镇');
    await phone.getByLabel('理由', { exact: true }).fill('规范性文件由石桥镇制发');
    const chooser = phone.waitForEvent('filechooser');
    await phone.getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles({ name: '发文稿纸.txt', mimeType: 'text/plain', buffer: Buffer.from('石桥镇发文') });
    expect(await seriousFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await phone.getByRole('heading', { name: '异议', exact: true }).waitFor();
    await phone.getByRole('link', { name: '发文稿纸.txt' }).waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);

    const office = await browser.open('coordinator', '/');
    await office
      .getByRole('link', { name: /待决定异议/ })
      .first()
      .waitFor();
    await office.goto(`${browser.api.base}/disputes`);
    await office.getByRole('link', { name: /^去决定/ }).click();
    await act(office, '决定异议');
    await office.getByRole('radio', { name: '成立，移交别的单位' }).check();
    await choose(office, '牵头单位', '石桥镇');
    await choose(office, '责任领导', 'town2-leader');
    await choose(office, '责任人', 'town2-handler');
    await fillDay(office, '新单位的整改时限', '2027-09-30');
    await office.getByLabel('决定的理由').fill('由制发单位整改');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: '提交', exact: true }).click();
    await office.getByText('成立，已移交').first().waitFor();
    await office.getByText('原牵头单位').first().waitFor();

    await phone.goto(`${browser.api.base}/disputes`);
    await phone.getByText('成立，已移交').first().waitFor();
    expect(await phone.getByRole('link', { name: '规范性文件未按规定备案' }).count()).toBe(0);
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);

    const other = await browser.open('town2-handler', `/items/${list.assigned}`);
    await act(other, '签收');
    await other.getByRole('button', { name: '提交', exact: true }).click();
    await other.getByText('整改中').first().waitFor();
    for (const page of [phone, office, other]) expect(page.complaints).toEqual([]);
  });

  it('is corrected by changing only what is wrong', async () => {
    const handler = await browser.open('town1-handler', `/items/${list.inWork}`);
    await act(handler, '提出异议');
    await handler.getByRole('radio', { name: '事实认定有误' }).check();
    await handler.getByLabel('理由', { exact: true }).fill('公示栏已于年初设立');
    await handler.getByRole('button', { name: '提交', exact: true }).click();
    const office = await browser.open('coordinator', `/items/${list.inWork}`);
    await act(office, '决定异议');
    await office.getByRole('radio', { name: '成立，更正交办内容' }).check();
    await office.getByRole('dialog').getByLabel('问题', { exact: true }).fill('行政执法公示内容不全');
    await office.getByLabel('决定的理由').fill('核实属实');
    await office.getByRole('button', { name: '提交', exact: true }).click();
    await office.getByRole('heading', { name: '行政执法公示内容不全' }).waitFor();
    await office.getByText('成立，已更正').first().waitFor();
    expect(office.complaints).toEqual([]);
  });
});
