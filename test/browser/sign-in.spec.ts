import { describeInBrowser, seriousFaults, signIn, startTestBrowser, type TestBrowser } from './test-browser';
import { makeList } from './test-list';

describeInBrowser('signing in', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  it('keeps the place one wanted to go to, and forgets it after signing out', async () => {
    const page = await browser.open('nobody', `/items/${list.inWork}`);
    await page.getByRole('heading', { name: '销号' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await signIn(page, 'town1-handler');
    await page.getByRole('heading', { name: /行政执法公示不及时/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/items/${list.inWork}`);
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('用户名').waitFor();
    expect(new URL(page.url()).pathname).toBe('/signin');
  });

  it('goes to no other site after signing in', async () => {
    const page = await browser.open('nobody', '/signin?next=//example.org/');
    await signIn(page, 'town1-handler');
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    expect(page.url()).toBe(`${browser.api.base}/`);
  });

  it('says what is wrong, and says when the account is locked', async () => {
    const page = await browser.open('nobody', '/signin');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('请填写用户名').first().waitFor();
    const sentences = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await signIn(page, 'town2-leader', 'wrong-password-2026');
      await answered;
      sentences.add((await page.getByRole('alert').first().innerText()).trim());
    }
    expect([...sentences].some((sentence) => sentence.includes('用户名或密码'))).toBe(true);
    expect([...sentences].some((sentence) => sentence.includes('锁定'))).toBe(true);
  });

  it('asks again over the page when the session ran out, and what was typed stays', async () => {
    browser.api.renew('town1-handler');
    const page = await browser.open('town1-handler', `/items/${list.inWork}`);
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('button', { name: '填报进展', exact: true }).click();
    await page.getByLabel('进展情况').fill('已经公示三批处罚决定。');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await dialog.waitFor();
    await signIn(page, 'town1-handler');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('进展情况').inputValue()).toBe('已经公示三批处罚决定。');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('已经公示三批处罚决定。').first().waitFor();
  });
});
