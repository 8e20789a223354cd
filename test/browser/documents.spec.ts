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

describeInBrowser('the documents of an item', () => {
  let browser: TestBrowser;
  let itemId: string;
  beforeAll(async () => {
    browser = await startTestBrowser();
    ({ inWork: itemId } = await makeList(browser.api));
    await browser.api.database.owner.query(
      `with proposed as (
         insert into rung_proposal (id, item_id, cycle, kind, rung, document, reply_within, audience, proposed_on)
         values (gen_random_uuid(), $1, 1, 'interview', 4, 'interviewNotice', 5, '{handler,leader}', app_today()) returning id)
       update item set proposed_rung = 4, proposed_on = app_today(), proposal_id = (select id from proposed) where id = $1`,
      [itemId],
    );
  });
  afterAll(() => browser?.stop());

  it('are issued by the coordinator with one click, from his work', async () => {
    const page = await browser.open('coordinator', '/');
    const waiting = page.getByRole('region', { name: /待决定的升级措施/ });
    await waiting.getByText('拟约谈').first().waitFor();
    await waiting.getByRole('link').click();
    await act(page, '决定升级措施');
    await page.getByLabel('地点').waitFor();
    await holds(page.getByLabel('约谈人'), '县委依法治县办');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '公文（1）' }).getByText('待回复').first().waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('are read, signed for and answered by the unit on a phone', async () => {
    const page = await browser.open('town1-handler', `/items/${itemId}`, PHONE);
    const documents = page.getByRole('region', { name: '公文（1）' });
    await documents.getByRole('button', { name: /签\s*收/ }).click();
    await documents
      .getByText(/town1-handler .* 签收/)
      .first()
      .waitFor();
    await act(page, '回复公文');
    await page.getByLabel('回复内容').fill('已按约谈要求整改');
    await picture(page, 'documents-reply-phone', { whole: false });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await documents.getByText('回复：已按约谈要求整改').first().waitFor();
    await documents.getByRole('link', { name: /约谈通知书/ }).click();
    await page.getByText('不得委托他人代为参加').first().waitFor();
    expect(await page.locator('.document-number').innerText()).toMatch(/^约谈〔\d{4}〕1号$/);
    expect(await seriousFaults(page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  it('have the minutes of the interview beside them, once the coordinator has written them down', async () => {
    const page = await browser.open('coordinator', `/items/${itemId}`);
    await act(page, '登记约谈纪要');
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/约谈通知书 约谈〔\d{4}〕1号/).waitFor();
    await holds(drawer.getByLabel('书面回复期限'), '5');
    await drawer.getByLabel('约谈要求').fill('十日内补齐执法记录');
    await drawer.getByRole('button', { name: '提交', exact: true }).click();
    await drawer.getByText('请填写').first().waitFor();
    await picture(page, 'documents-minutes-empty', { whole: false });
    await fillDay(page, '约谈日期', await today());
    await drawer.getByLabel('整改情况').fill('执法记录仍有缺失');
    await drawer.getByLabel('表态').fill('按期完成');
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'documents-minutes', { whole: false });
    await page.setViewportSize(PHONE);
    await picture(page, 'documents-minutes-phone', { whole: false });
    await drawer.getByRole('button', { name: '提交', exact: true }).click();
    await drawer.waitFor({ state: 'hidden' });
    const documents = page.getByRole('region', { name: '公文（2）' });
    await documents.getByRole('link', { name: /约谈纪要/ }).click();
    await page.getByText('十日内补齐执法记录').first().waitFor();
    await picture(page, 'documents-minutes-page-phone', { whole: false });
    expect(page.complaints).toEqual([]);
  });

  const today = async (): Promise<string> => {
    const [row] = await browser.api.database.owner.query<[{ on: string }]>(`select app_today()::text as on`);
    return row.on;
  };
});
