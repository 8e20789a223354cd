import {
  describeInBrowser,
  PHONE,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
  type TestPage,
} from './test-browser';
import { makeList } from './test-list';

describeInBrowser('every page, for everybody it is for', () => {
  let browser: TestBrowser;
  let list: Awaited<ReturnType<typeof makeList>>;
  beforeAll(async () => {
    browser = await startTestBrowser();
    list = await makeList(browser.api);
  });
  afterAll(() => browser?.stop());

  const everybody = ['/', '/items', '/notices', '/supervisions'];
  const pages: Record<string, string[]> = {
    admin: [...everybody, '/units', '/units/paste', '/jobs', '/date-rules', '/procedure'],
    coordinator: [
      ...everybody,
      '/queue',
      '/disputes',
      '/jobs',
      '/dispatch',
      '/items/:inWork',
      '/items/:draft',
      '/supervisions/:supervision',
      '/supervisions/:supervision/proposal',
      '/supervisions/:supervision/paste',
      '/supervisions/:supervision/report',
      '/supervisions/:supervision/measures',
    ],
    auditor: [...everybody, '/queue'],
    leader: [...everybody, '/items/:inWork'],
    'town1-leader': [...everybody, '/queue', '/items/:assigned'],
    'town1-handler': [...everybody, '/items/:inWork'],
  };

  describe.each(Object.keys(pages))('opens without a complaint and without a serious fault for %s', (username) => {
    let page: TestPage;
    beforeAll(async () => {
      page = await browser.open(username, '/');
    });
    afterAll(() => page?.close());

    it.each(pages[username]!)('%s', async (pattern) => {
      const place = pattern.replace(/:(\w+)/, (_, name: keyof typeof list) => list[name]);
      await page.goto(browser.api.base + place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFaults(page)).toEqual([]);
      expect(page.complaints).toEqual([]);
    });
  });

  it('says plainly that a page is missing, and that an item is out of sight', async () => {
    const page = await browser.open('town2-handler', '/nowhere');
    await page.getByRole('heading', { name: '没有此页' }).waitFor();
    await page.goto(`${browser.api.base}/items/${list.inWork}`);
    await page.getByRole('alert').getByText('没有这个整改事项，或者您无权查看。').first().waitFor();
  });

  it('moves by real links only', async () => {
    const page = await browser.open('coordinator', '/');
    const names = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
    expect(names.map((name) => name.replace(/\s*\d*$/, ''))).toEqual([
      '我的工作',
      '整改台账',
      '督察批次',
      '验收队列',
      '公示',
      '回头看',
      '待审批延期',
      '异议',
      '收件箱',
      '工作日历',
    ]);
    const administration = page.getByRole('navigation', { name: '管理' });
    await administration.getByRole('button', { name: '管理' }).click();
    expect(await administration.getByRole('link').allInnerTexts()).toEqual([
      '单位与人员',
      '提醒规则',
      '时限规则',
      '办理规则',
      '销号规则',
      '公示与回头看规则',
      '外发时段',
      '任务运行',
      '日志存证',
    ]);
    await administration.getByRole('link', { name: '外发时段' }).click();
    await page.getByRole('heading', { name: '外发时段', level: 1 }).waitFor();
    await administration.getByRole('link').first().waitFor({ state: 'hidden' });
    expect(await administration.getByRole('link').count()).toBe(0);
    const town = await browser.open('town1-leader', '/');
    expect(await town.getByRole('navigation', { name: '管理' }).count()).toBe(0);
  });

  it('opens the administration on a phone within the screen', async () => {
    const page = await browser.open('admin', '/', PHONE);
    await page.getByRole('button', { name: '管理' }).click();
    const panel = (await page.getByRole('link', { name: '通知渠道' }).boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(390);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits a phone without sideways scrolling', async () => {
    const page = await browser.open('town1-handler', '/', PHONE);
    for (const place of ['/', '/items', `/items/${list.inWork}`, '/disputes', '/notices']) {
      await page.goto(browser.api.base + place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ place, overflow }).toEqual({ place, overflow: 0 });
      expect({ place, faults: await seriousFaults(page) }).toEqual({ place, faults: [] });
    }
  });
});
