import { eventually } from '../support/eventually';
import { setClock } from '../support/set-clock';
import { TestWalk } from '../support/test-walk';
import { choose, describeInBrowser, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('the form of a verification', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
    await setClock(browser.api, '2026-03-02');
  });
  afterAll(() => browser?.stop());

  /** An item of a list of its own that waits for the auditor. */
  async function waiting(list: Record<string, unknown> = {}): Promise<{ walk: TestWalk; item: string }> {
    const walk = await TestWalk.open(browser.api, list);
    const item = await walk.draft();
    await walk.work(item);
    return { walk, item };
  }

  it('lets nobody pass without the criteria: where they did not come it says so and asks again', async () => {
    const { walk, item } = await waiting();
    const desk = await browser.open('auditor', '/queue');
    let sent = 0;
    desk.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/verifications')) sent += 1;
    });
    await desk.route('**/closure', (route) => route.abort());
    await desk.goto(`${browser.api.base}/queue/desk?item=${item}`);
    for (const what of ['佐证要求', '销号标准']) await desk.getByText(`没有取到${what}。`).first().waitFor();
    await desk.getByRole('radio', { name: '通过，予以销号' }).check();
    await choose(desk, '整改评定', '已整改');
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    const held = desk.getByText('还没有取到销号标准，取到之后才能通过');
    await held.first().waitFor();
    await desk.unroute('**/closure');
    await desk.getByRole('button', { name: '重试' }).first().click();
    await desk.getByRole('button', { name: '全部符合' }).click();
    await held.first().waitFor({ state: 'hidden' });
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    await eventually(async () => (await walk.now(item)).status === 'closed', 'it is closed');
    expect(sent).toBe(1);
  });
});
