import { readLogSettings } from '@application/audit/log-settings';
import { itemInWork } from '../support/town-item';
import { startTestSealer, type TestSealer } from '../support/test-sealer';
import { TEST_LOG_KEY } from '../support/test-api';
import { describeInBrowser, PHONE, picture, seriousFaults, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('日志存证', () => {
  let browser: TestBrowser;
  let sealer: TestSealer;
  beforeAll(async () => {
    const places = { CHECKPOINT_FOLDER: '/mnt/county-archive', CHECKPOINT_MAIL: 'witness@elsewhere.test' };
    browser = await startTestBrowser(readLogSettings({ LOG_KEY: TEST_LOG_KEY, ...places }));
    sealer = await startTestSealer(browser.api.database.url);
  });
  afterAll(async () => {
    await sealer?.stop();
    await browser?.stop();
  });

  it('shows how far the log is sealed, its newest checkpoint and who was told', async () => {
    const page = await browser.open('admin', '/log');
    await page.getByText('还没有签发过检查点').first().waitFor();
    await itemInWork(browser.api);
    await sealer.round();
    await browser.api.database.owner.query(
      `insert into checkpoint_push (place, size, pushed_at, attempts, last_error) values
         ('folder', 3, now(), 0, null), ('mail', 0, null, 4, '连接不上：mail.elsewhere.test')`,
    );
    await page.reload();
    await page
      .getByText(/^xiaohao\/[0-9a-f-]{36}$/)
      .first()
      .waitFor();
    await page.getByText('未送达，已试 4 次').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'log');
    await page.getByRole('button', { name: '复制检查点' }).click();
    await page.getByRole('status').waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('fits a phone', async () => {
    const page = await browser.open('coordinator', '/log', PHONE);
    await page.getByRole('heading', { name: '最新检查点' }).waitFor();
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wider).toBeLessThanOrEqual(0);
    await picture(page, 'log-phone');
  });

  it('is no town’s business', async () => {
    const page = await browser.open('town1-leader', '/');
    expect(await page.getByRole('link', { name: '日志存证' }).count()).toBe(0);
  });
});
