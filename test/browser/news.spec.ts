import { randomUUID } from 'node:crypto';
import { NoticeStreams } from '../../apps/api/src/notice/notice-streams';
import { describeInBrowser, seriousFaults, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('notices as they come', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
  });
  afterAll(() => browser?.stop());

  async function tell(username: string, title: string): Promise<void> {
    const { owner } = browser.api.database;
    const personId = browser.api.county.people[username]!.id;
    await owner.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on)
       values ($1, $1, $2, 'decision', $3, '内容', '2026-11-20')`,
      [randomUUID(), personId, title],
    );
    await owner.query(`select pg_notify('xiaohao_notices', $1)`, [personId]);
  }

  it('change the unread mark, and stand above a list that does not move', async () => {
    for (let n = 1; n <= 12; n += 1) await tell('town1-handler', `旧通知${n}`);
    const page = await browser.open('town1-handler', '/notices');
    const listening = page.waitForResponse((response) => response.url().includes('/notices/stream'));
    const mark = page.locator('.unread-mark');
    await mark.getByText('12', { exact: true }).first().waitFor();
    await listening;
    const first = page.locator('.notice').first();
    const before = await first.boundingBox();
    await tell('town1-handler', '新来的通知');
    await mark.getByText('13', { exact: true }).first().waitFor();
    await page.getByText('新到 1 条：新来的通知').first().waitFor();
    expect(await first.boundingBox()).toEqual(before);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '显示' }).click();
    await page.locator('.notice-title').getByText('新来的通知').first().waitFor();
    await page.getByText('新到 1 条').waitFor({ state: 'hidden' });
    expect(page.complaints).toEqual([]);
  });

  it('come also to a page opened before, in another tab, when it is looked at again', async () => {
    const one = await browser.open('town1-leader', '/');
    const two = await browser.open('town1-leader', '/items');
    await tell('town1-leader', '两页都知道');
    for (const page of [one, two]) await page.locator('.unread-mark').getByText('1', { exact: true }).first().waitFor();
    // Read in one, known in the other.
    await one.goto(`${browser.api.base}/notices`);
    await one.getByRole('button', { name: '签收' }).click();
    await two.locator('.unread-mark').waitFor({ state: 'hidden' });
  });

  it('are asked for now and then where the stream is refused', async () => {
    const page = await browser.open('town2-handler', '/notices');
    await page.clock.install();
    await page.route('**/notices/stream**', (route) => route.fulfill({ status: 429, body: '' }));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const refused = page.waitForResponse((response) => response.url().includes('/notices/stream'));
    await page.clock.runFor(10_000);
    await refused;
    await tell('town2-handler', '没有连线');
    await page.mouse.wheel(0, 100);
    await page.keyboard.press('Shift');
    await page.clock.runFor(61_000);
    await page.locator('.unread-mark').getByText('1', { exact: true }).first().waitFor();
  });

  it('stop when the session ends', async () => {
    const page = await browser.open('dept1-leader', '/');
    // The first answer may have come before anybody listens for it.
    const streams = page.waitForResponse((response) => response.url().includes('/notices/stream'));
    await page.reload();
    await streams;
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await browser.api.app.get(NoticeStreams).beat();
  });
});
