import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Digest } from '@domain/notice/digest';
import { entriesOf } from '@domain/notice/digest-entries';
import { mailText } from '@domain/notice/mail-text';
import { addDays, type Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { Browser } from 'playwright-core';
import { anItem } from '../builders/an-item';
import { describeInBrowser, launchChromium, seriousFaults } from './test-browser';

const TODAY = '2026-11-20' as Day;
const LONGEST = '关于行政执法全过程记录制度落实不到位、执法文书归档不及时且部分案卷缺少送达回证'
  .repeat(5)
  .slice(0, 200);

/** Sixty items: half overdue, the others of every section; the longest of titles and one without a place to break. */
function digestOfSixty(): { title: string; body: string } {
  const digest = new Digest();
  for (let n = 0; n < 60; n += 1) {
    const item = {
      ...anItem({
        number: `法督〔2026〕${n + 1}号-${'柳林镇'.repeat(3)}`,
        title: n === 3 ? 'A'.repeat(200) : n % 7 === 0 ? LONGEST : `第${n + 1}项整改`,
        dueOn: addDays(TODAY, n < 30 ? n - 35 : n - 32),
        status: n % 10 === 9 ? 'submitted' : 'inProgress',
        submittedOn: n % 10 === 9 ? TODAY : null,
      }).state,
      lookBackOn: null,
    };
    const reminded = n % 3 === 0;
    const on = { today: TODAY, weekEnd: '2026-11-22' as Day, calendar: shippedCalendar() };
    for (const { section, standing } of entriesOf(item, on, reminded)) digest.add(section, item, standing, reminded);
  }
  return { title: digest.title, body: digest.body };
}

describeInBrowser('the mail of a long digest', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each([
    ['an office screen', 1366, 768],
    ['a phone', 390, 844],
  ])('fits %s, names a part of each section and says how many more there are', async (_, width, height) => {
    const { title, body } = digestOfSixty();
    const mail = mailText({
      kind: 'digest',
      title,
      body,
      on: TODAY,
      replyBy: null,
      itemId: null,
      number: null,
      link: 'http://xiaohao.county.test/notices',
      names: [],
      repeat: false,
      unsubscribe: null,
    });
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.setContent(mail.html);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/逾期（\d+ 件）/);
    expect(text).toMatch(/另有 \d+ 件/);
    // Where an item stands has a line of its own.
    expect(text).toMatch(/第2项整改\n已逾期 \d+ 个工作日，时限 2026-10-17\n/);
    expect(mail.subject.length).toBeLessThan(120);
    const folder = process.env.PICTURES_DIR;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: path.join(folder, `digest-${width}.png`), fullPage: true });
    }
    await context.close();
  });
});
