import { accept, plannedItem, putEvidence, submit } from '../support/closure-walk';
import {
  act,
  choose,
  describeInBrowser,
  fillDay,
  PHONE,
  picture,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describeInBrowser('申请、验收、销号、重启', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
  });
  afterAll(() => browser?.stop());

  it('takes over common requirements as rules of the installation, and shows what is missing', async () => {
    const page = await browser.open('coordinator', '/closure-policy');
    await page.getByRole('button', { name: '加入常见要求' }).click();
    await page.getByRole('button', { name: '删除第 4 条要求' }).waitFor();
    await picture(page, 'closure-policy');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').first().waitFor();
    const itemId = await plannedItem(browser.api);
    const handler = await browser.open('town1-handler', `/items/${itemId}`, PHONE);
    await handler.getByText('措施 2“培训执法人员”的佐证材料至少 1 份').first().waitFor();
    await act(handler, '申请销号');
    await handler.getByLabel('整改完成情况').fill('已整改到位');
    await handler.getByRole('button', { name: '提交', exact: true }).click();
    await handler.getByRole('alert').getByText('本轮还缺佐证材料').first().waitFor();
    await picture(handler, 'closure-missing-phone');
    expect(await handler.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '恢复默认' }).click();
    await page.getByText('系统自带的设置').first().waitFor();
  });

  it('goes the whole way: applied for, verified at the desk with criteria and a photo, closed, reopened', async () => {
    const { api } = browser;
    const [first, second] = [
      await plannedItem(api, {}, ['office', 'auditor']),
      await plannedItem(api, {}, ['auditor']),
    ];
    await putEvidence(api, second);
    await submit(await api.as('town1-handler'), second);
    await putEvidence(api, first, {}, '行政执法公示办法.txt');
    const handler = await browser.open('town1-handler', `/items/${first}`);
    await act(handler, '申请销号');
    await handler.getByLabel('整改完成情况').fill('已修订办法，公示栏每周更新。');
    await handler.getByRole('button', { name: '提交', exact: true }).click();
    await handler.getByRole('link', { name: /销号申请表（销申/ }).waitFor();
    expect((await accept(await api.as('coordinator'), first)).status).toBe(201);

    const desk = await browser.open('auditor', '/queue');
    await desk.getByRole('link', { name: '逐项验收（工作台）' }).click();
    await desk.getByRole('navigation', { name: '等待验收' }).waitFor();
    await desk.getByText('佐证材料至少 1 份').first().waitFor();
    // By the keyboard to the next one and back.
    const claim = desk.getByText('已修订办法，公示栏每周更新。');
    await claim.waitFor();
    await desk.getByRole('heading', { name: '验收工作台' }).click();
    await desk.keyboard.press('j');
    await claim.waitFor({ state: 'hidden' });
    await desk.keyboard.press('k');
    await claim.waitFor();
    await picture(desk, 'desk');
    await desk.getByRole('button', { name: '全部符合' }).click();
    const mechanism = desk.getByRole('radiogroup', { name: '问题成因已消除，长效机制已建立' });
    await mechanism.getByText('不适用').click();
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    await desk.getByText('请写明情况').first().waitFor();
    await desk.getByLabel('问题成因已消除，长效机制已建立：情况').fill('办法本身即为长效机制');
    await desk.getByRole('radio', { name: '通过，予以销号' }).check();
    await choose(desk, '整改评定', '已整改');
    await desk.getByLabel('进行了现场核查').check();
    await fillDay(desk, '核查日期', '2026-11-20');
    await desk.getByLabel('核查人员').fill('张三');
    await desk.getByLabel('核查人员').press('Enter');
    await desk.getByLabel('核查情况').fill('公示栏已更新');
    await desk.getByLabel('现场照片').setInputFiles({
      name: '现场.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PIXEL, 'base64'),
    });
    await desk.getByRole('button', { name: '移除 现场.png' }).waitFor();
    await picture(desk, 'desk-filled');
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.getByRole('button', { name: '提交验收意见' }).click();
    // The next one stands there.
    await claim.waitFor({ state: 'hidden' });

    await desk.goto(`${api.base}/items/${first}`);
    await desk.getByText('已销号').first().waitFor();
    await desk.getByText('验收时的依据（5 条标准、1 份佐证）').click();
    await desk.getByRole('link', { name: '现场.png' }).waitFor();
    await picture(desk, 'closed');
    expect(await seriousFaults(desk)).toEqual([]);
    await act(desk, '重启');
    await desk.getByLabel('重启理由').fill('问题反弹');
    await desk.getByLabel('重启依据').fill('回头看');
    await fillDay(desk, '整改时限', '2027-09-30');
    await desk.getByRole('button', { name: '提交', exact: true }).click();
    await desk.getByText('整改中').first().waitFor();

    const phone = await browser.open('auditor', `/queue/desk?item=${second}`, PHONE);
    await phone.getByRole('button', { name: '提交验收意见' }).waitFor();
    await picture(phone, 'desk-phone');
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await phone.getByRole('radio', { name: '退回' }).check();
    await phone.getByLabel('退回理由').fill('缺整改后照片');
    await fillDay(phone, '新的整改时限', '2027-06-30');
    await phone.getByRole('button', { name: '提交验收意见' }).click();
    await phone.getByText('没有等待您验收的事项').first().waitFor();
    expect(desk.complaints).toEqual([]);
    await putEvidence(api, second, { kind: 'photoAfter' });
    await phone.goto(`${api.base}/items/${second}`);
    await phone.getByText('验收后有变化').first().waitFor();
    await picture(phone, 'changed-phone');
    expect(await seriousFaults(phone)).toEqual([]);
  });

  it('lets one act for another from the settings, and says so on every page', async () => {
    const leader = await browser.open('town1-leader', '/settings');
    await choose(leader, '受委托人', 'town1-handler2');
    const [{ today }] = await browser.api.database.owner.query('select app_today()::text as today');
    await fillDay(leader, '开始日期', today);
    await fillDay(leader, '截止日期', today);
    await leader.getByLabel('事由').fill('外出学习');
    await leader.getByRole('button', { name: /^委\s*托$/ }).click();
    await leader.getByText('town1-leader 委托 town1-handler2').first().waitFor();
    await picture(leader, 'delegations');
    expect(await seriousFaults(leader)).toEqual([]);
    const deputy = await browser.open('town1-handler2', '/settings', PHONE);
    await deputy.getByRole('button', { name: '开始代办' }).click();
    await deputy.getByText('town1-handler2正在代 town1-leader 办理').first().waitFor();
    await picture(deputy, 'acting-phone');
    expect(await deputy.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await deputy.getByRole('button', { name: '回到本人身份' }).click();
    await deputy.getByText('正在代').waitFor({ state: 'hidden' });
  });
});
