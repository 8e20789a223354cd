import { itemInWork } from '../support/town-item';
import {
  choose,
  describeInBrowser,
  PHONE,
  seriousFaults,
  signIn,
  startTestBrowser,
  type TestBrowser,
} from './test-browser';

describeInBrowser('units and people', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
  });
  afterAll(() => browser?.stop());

  it('lets the administrator make a unit and a person, who signs in with the first password and changes it', async () => {
    const page = await browser.open('admin', '/units');
    await page.getByRole('heading', { name: '县委依法治县办' }).waitFor();
    await page.getByRole('button', { name: '增加单位' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill('青山乡');
    await form.getByRole('button', { name: '提交' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('navigation', { name: '单位' }).getByRole('link', { name: '青山乡' }).click();
    await page.getByText('这个单位还没有人员。').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('button', { name: '增加人员' }).click();
    await form.getByLabel('姓名').fill('丁一');
    await form.getByLabel('用户名').fill('admin');
    await form.getByLabel('岗位').fill('法治工作联络员');
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('用户名“admin”已存在。').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    page.complaints.length = 0;
    await form.getByLabel('用户名').fill('dingyi');
    await form.getByRole('button', { name: '提交' }).click();
    const first = await page.getByLabel('初始密码', { exact: true }).innerText();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '复制用户名和密码' }).click();
    await page
      .getByRole('status')
      .getByText(/已复制|手工抄录/)
      .waitFor();
    await page.getByRole('button', { name: '我已记下' }).click();
    await page.getByText('待改初始密码').first().waitFor();
    expect(page.complaints).toEqual([]);

    const own = await browser.open('nobody', '/signin');
    await signIn(own, 'dingyi', first);
    await own.getByText('首次登录请先设置新密码').first().waitFor();
    await own.getByLabel('新密码', { exact: true }).fill('a-better-one-2026');
    await own.getByLabel('再次输入新密码').fill('a-better-one-2026');
    await own.getByRole('button', { name: '修改密码' }).click();
    await own.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
  });

  it('says what a person still answers for, hands his post over and lets him leave', async () => {
    const { units, people } = browser.api.county;
    await itemInWork(browser.api);
    const admin = await browser.api.as('admin');
    await admin.post('/posts', { unitId: units.town1, title: '联络员', holderId: people['town1-handler']!.id });
    const page = await browser.open('admin', `/units?unit=${units.town1}`);
    await page.getByRole('button', { name: '停用 town1-handler', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByText('行政执法公示不及时').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: '交接 联络员' }).click();
    await choose(page, '担任人', 'town1-handler2');
    await form.getByRole('button', { name: '交接', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '停用 town1-handler', exact: true }).click();
    await form.getByRole('button', { name: '停用', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '恢复 town1-handler', exact: true }).waitFor();
    expect(page.complaints).toEqual([]);
  });

  it('shows a coordinator the posts to hand over and no accounts, and fits a phone', async () => {
    const { units } = browser.api.county;
    const page = await browser.open('coordinator', `/units?unit=${units.town1}`);
    await page.getByRole('button', { name: '交接 联络员' }).waitFor();
    expect(await page.getByRole('button', { name: /增加人员|停用|重置密码/ }).count()).toBe(0);
    const phone = await browser.open('admin', `/units?unit=${units.town1}`, PHONE);
    await phone.getByRole('button', { name: '停用 town1-leader' }).waitFor();
    const overflow = await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBe(0);
    expect(await seriousFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: '增加人员' }).click();
    await phone.getByRole('dialog').getByLabel('姓名').waitFor();
    await phone.waitForTimeout(400);
    expect([page.complaints, phone.complaints]).toEqual([[], []]);
  });

  it('takes a pasted table: names what is wrong, then makes all of it and shows each first password once', async () => {
    const page = await browser.open('admin', '/units');
    await page.getByRole('link', { name: '成批增加' }).click();
    const text = page.getByRole('textbox', { name: '表格' });
    const head = '单位\t单位类别\t姓名\t用户名\t身份\t岗位';
    const rows = ['清河镇\t乡镇\t丁三\tqh-1\t责任领导\t分管副镇长', '清河镇\t\t丁四\tqh-2\t责任人\t法治工作联络员'];
    await text.fill([head, ...rows, '无名镇\t\t丁五\twm-1\t书记\t'].join('\n'));
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('第4行身份“书记”无法识别。').first().waitFor();
    expect(await page.getByRole('button', { name: '增加', exact: true }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await text.fill([head, ...rows].join('\n'));
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByRole('button', { name: '增加 1 个单位、2 人' }).click();
    await page.getByText('已增加 1 个单位、2 人。').first().waitFor();
    expect(await page.locator('code').allInnerTexts()).toEqual([
      expect.stringMatching(/^[a-z2-9-]{14}$/),
      expect.stringMatching(/^[a-z2-9-]{14}$/),
    ]);
    await page.getByRole('button', { name: '复制全部' }).click();
    await page
      .getByText(/已复制|手工抄录/)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '返回单位与人员' }).click();
    await page.getByRole('navigation', { name: '单位' }).getByRole('link', { name: '清河镇' }).waitFor();
    expect(page.complaints).toEqual([]);
    const phone = await browser.open('admin', '/units/paste', PHONE);
    await phone.getByRole('button', { name: '预览' }).waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});
