import {
  act,
  choose,
  describeInBrowser,
  fillDay,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';
import { makeList } from './test-list';
import { staffOf } from '../support/test-county';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describeInBrowser("an item's page", () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  it('shows one primary action to whoever looks, and none to a reader', async () => {
    const reader = await browser.open('leader', `/items/${list.inWork}`);
    await reader.getByRole('button', { name: '更多操作' }).click();
    expect(await reader.locator('.ant-btn-primary').count()).toBe(0);
    expect(await reader.locator('.disclosure-panel').getByRole('button').allInnerTexts()).toEqual(['打印']);
    const handler = await browser.open('town1-handler', `/items/${list.inWork}`);
    await handler.locator('.ant-btn-primary').waitFor();
    expect(await handler.locator('.ant-btn-primary').allInnerTexts()).toEqual(['上传佐证']);
  });

  it('gives an item to a town, by names', async () => {
    const page = await browser.open('coordinator', `/items/${list.draft}`);
    await act(page, '交办');
    expect(await seriousFaults(page)).toEqual([]);
    await choose(page, '牵头单位', '柳林镇');
    await choose(page, '责任领导', 'town1-leader');
    await choose(page, '责任人', 'town1-handler');
    await fillDay(page, '整改时限', '2027-05-31');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const now = page.getByRole('list', { name: '办理状态' }).locator('[aria-current=step]');
    await now.getByText('待签收').first().waitFor();
  });

  it('lets a post own an item, and keeps it when only the date is changed', async () => {
    const coordinator = await browser.api.as('coordinator');
    const { units, people } = browser.api.county;
    const post = { unitId: units.town1, title: '法治联络员', holderId: people['town1-handler2']!.id };
    const { id: postId } = (await coordinator.post('/posts', post)).body;
    const itemNow = async () => (await coordinator.get(`/items/${list.assigned}`)).body;
    const page = await browser.open('coordinator', `/items/${list.assigned}`);
    await act(page, '交办');
    await choose(page, '责任岗位', '法治联络员（town1-handler2）');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('region', { name: '责任' }).getByText('法治联络员').first().waitFor();
    expect(await itemNow()).toMatchObject({ handler: { id: post.holderId }, handlerPostId: postId });

    await act(page, '交办');
    await page.getByText('法治联络员（town1-handler2）').first().waitFor();
    await fillDay(page, '整改时限', '2027-08-31');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await itemNow()).toMatchObject({ dueOn: '2027-08-31', handlerPostId: postId });

    await act(page, '交办');
    await choose(page, '责任人', 'town1-handler');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await itemNow()).toMatchObject({ handler: { id: people['town1-handler']!.id }, handlerPostId: null });
  });

  it('puts a fault at its field and keeps the words', async () => {
    const page = await browser.open('town1-handler', `/items/${list.inWork}`);
    await act(page, '申请延期');
    await fillDay(page, '申请延至', '2027-01-31');
    await page.getByLabel('延期理由').fill('案件尚未审结。');
    await page.getByLabel('目前进展').fill('已受理。');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.locator('.ant-form-item-has-error').waitFor();
    expect(await page.locator('.ant-form-item-has-error').innerText()).toContain('申请延至');
    expect(await page.getByLabel('延期理由').inputValue()).toBe('案件尚未审结。');
  });

  it('tells of a change made meanwhile, keeps what was typed and lets it be sent again', async () => {
    const page = await browser.open('town1-handler', `/items/${list.inWork}`);
    await act(page, '填报进展');
    await page.getByLabel('进展情况').fill('已修订公示办法。');
    const coordinator = await browser.api.as('coordinator');
    const changed = await coordinator.put(`/items/${list.inWork}/assignment`, {
      ...staffOf(browser.api.county, 'town1'),
      dueOn: '2027-07-31',
    });
    expect(changed.status).toBe(200);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '这个事项刚刚被他人修改' });
    await dialog.getByText('整改时限：2027-06-30 → 2027-07-31').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保留我填写的内容' }).click();
    expect(await page.getByLabel('进展情况').inputValue()).toBe('已修订公示办法。');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '整改进展（1）' }).getByText('已修订公示办法。').first().waitFor();
    await page.getByRole('region', { name: '时间' }).getByText('2027-07-31').first().waitFor();
  });

  it('uploads evidence, says what was refused and why, and then lets the item be submitted', async () => {
    const page = await browser.open('town1-handler', `/items/${list.inWork}`);
    await act(page, '上传佐证');
    await page.getByLabel('文件', { exact: true }).setInputFiles([
      { name: '行政执法公示办法.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: '假装是照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00this is a program') },
    ]);
    await choose(page, '材料类型', '制度文件');
    await fillDay(page, '形成日期', '2026-11-10');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('行政执法公示办法.pdf 已上传').first().waitFor();
    await page
      .getByRole('alert')
      .getByText(/假装是照片\.pdf：/)
      .waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await page
      .getByRole('region', { name: '佐证材料（1）' })
      .getByRole('link', { name: '行政执法公示办法.pdf' })
      .waitFor();
    await page.getByRole('button', { name: '申请销号', exact: true }).click();
    await page.getByLabel('整改完成情况').fill('公示办法已经印发，处罚决定全部公示。');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const now = page.getByRole('list', { name: '办理状态' }).locator('[aria-current=step]');
    await now.getByText('待验收').first().waitFor();

    const leader = await browser.open('town1-leader', '/queue');
    await leader.getByRole('link', { name: /行政执法公示不及时/ }).click();
    await act(leader, '验收');
    await leader.getByLabel('通过，转下一级').check();
    await leader.getByRole('button', { name: '提交', exact: true }).click();
    await leader.getByText('通过验收须逐条作答').first().waitFor();
    await leader.getByRole('button', { name: '全部符合' }).click();
    await leader.getByRole('button', { name: '提交', exact: true }).click();
    await leader.getByRole('region', { name: '申请销号与验收' }).getByText('通过').first().waitFor();
  });

  it('asks before typed words are thrown away', async () => {
    const page = await browser.open('coordinator', `/items/${list.assigned}`);
    await act(page, '催办');
    await page.getByLabel('催办内容').fill('请尽快签收。');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('催办内容').inputValue()).toBe('请尽快签收。');
  });
});
