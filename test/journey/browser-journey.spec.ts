import type { Browser } from 'playwright-core';
import { type Day, daysBetween } from '@domain/day';
import { mailTexts } from '@domain/audit/mail-texts';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { describeInBrowser, launchChromium } from '../browser/test-browser';
import { eventually } from '../support/eventually';
import { type Form, Person, photograph } from '../support/person';
import { type Installation, startInstallation } from '../support/installation';
import { readMail } from '../support/read-mail';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import type { TestClient } from '../support/test-api';

const PASSWORD = 'Xiaohao-demo-2026';
const TITLE = '村级公示栏未公开救助名单';
const calendar = shippedCalendar();

/** The main job through the pages: five people, each in a browser of his own. One step goes on from the one before. */
describeInBrowser('the main job in the browser', () => {
  let sink: SmtpSink;
  let home: Installation;
  let browser: Browser;
  let clock: TestClient;
  let coordinator: Person;
  let auditor: Person;
  let leader: Person;
  let handler: Person;
  let supervisionId: string;
  let itemId: string;
  let dueOn: Day;
  let closedOn: Day;

  beforeAll(async () => {
    sink = await startSmtpSink();
    [home, browser] = await Promise.all([startInstallation({ SMTP_URL: sink.url }), launchChromium()]);
    clock = await home.signIn('coordinator', PASSWORD);
    const at = (username: string) => Person.signIn(browser, home.url, username, PASSWORD);
    coordinator = await at('coordinator');
    auditor = await at('auditor');
    leader = await at('town1-leader');
    handler = await at('town1-handler');
  });
  afterAll(async () => {
    await browser?.close();
    await home?.stop();
    await sink?.close();
  });

  const today = async (): Promise<Day> => (await clock.get('/calendar/today')).body.on;
  const advanceTo = async (day: Day): Promise<void> => {
    await home.xh('demo', 'advance', '--days', String(daysBetween(await today(), day)));
  };
  /** A digest names another item first where that has been reminded of as well. */
  const mailed = (subject: string): Promise<void> =>
    eventually(
      async () =>
        sink.mails.some((raw) => {
          const { subject: title } = readMail(raw);
          return title.includes(subject) && [title, ...mailTexts(raw)].some((text) => text.includes(TITLE));
        }),
      `a mail: ${subject}`,
    );
  let broken = false;
  const step = (name: string, walk: () => Promise<void>): void => {
    it(name, async () => {
      if (broken) throw new Error('an earlier step failed');
      try {
        await walk();
      } catch (error) {
        broken = true;
        const folder = await photograph([coordinator, auditor, leader, handler].filter(Boolean));
        throw new Error(`${error instanceof Error ? error.message : String(error)}\nscreenshots: ${folder}`, {
          cause: error,
        });
      }
    });
  };
  const reads = async (who: Person, kind: string): Promise<void> => {
    await who.open('/notices');
    await who.page.locator('li.notice', { hasText: TITLE }).filter({ hasText: kind }).first().waitFor();
  };

  const accepts = async (form: Form, option: string): Promise<void> => {
    await form.dialog.getByRole('button', { name: '全部符合' }).click();
    await form.tick(option);
  };

  step('the coordinator opens a list, writes a problem down and hands it out', async () => {
    const feedbackOn = await today();
    await coordinator.open('/supervisions');
    await coordinator.press('新建督察批次', async (form) => {
      await form.words('名称', '救助资金专项督察问题整改');
      await form.choose('类型', '督查');
      await form.day('反馈日期', feedbackOn);
      await form.words('发文单位', '澄州市政府督查室');
      await form.words('文号', '澄督函〔2026〕11号');
      await form.words('专题研究会议', '县政府常务会议');
      await form.day('会议日期', feedbackOn);
      await form.words('工作专班', '救助资金整改工作专班');
    });
    await coordinator.sees('县政府常务会议');
    supervisionId = new URL(coordinator.page.url()).pathname.split('/')[2]!;
    await coordinator.press('增加问题', async (form) => {
      await form.words('问题', TITLE);
      await form.words('具体表现', '三个村的公示栏没有公开本季度临时救助名单。');
      await form.choose('性质', '个性');
    });
    await coordinator.page.getByRole('link', { name: TITLE }).click();
    await coordinator.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    itemId = new URL(coordinator.page.url()).pathname.split('/')[2]!;
    dueOn = calendar.addWorkingDays(feedbackOn, 12);
    await coordinator.act(itemId, '交办', async (form) => {
      await form.choose('牵头单位', '柳溪镇');
      await form.choose('责任领导', '陈国栋');
      await form.choose('责任人', '林晓梅');
      await form.day('整改时限', dueOn);
    });
    await coordinator.sees('待签收');
    await mailed('交办');
  });

  step('the handler receives it and hands in a plan; the coordinator approves it', async () => {
    await reads(handler, '交办');
    await handler.act(itemId, '签收');
    await handler.act(itemId, '报送方案', async (form) => {
      await form.words('整改目标', '救助名单按季公开');
      await form.words('措施 1 内容', '补公开本季度名单，明确专人每季更新');
    });
    await coordinator.act(itemId, '审定方案');
    await coordinator.sees('救助名单按季公开');
    expect(await coordinator.page.locator('.light-green').count()).toBeGreaterThan(0);
  });

  step('the clock reminds, urges and supervises', async () => {
    await advanceTo(calendar.addWorkingDays(dueOn, -3));
    await reads(handler, '到期提醒');
    await mailed('到期提醒');
    await advanceTo(calendar.addWorkingDays(dueOn, 1));
    await reads(leader, '催办');
    await advanceTo(calendar.addWorkingDays(dueOn, 5));
    await reads(coordinator, '督办通知书');
    await mailed('督办通知书');
    await coordinator.open(`/items/${itemId}`);
    await coordinator.page
      .getByRole('img', { name: /红灯：已逾期 5 个工作日/ })
      .first()
      .waitFor();
    await coordinator.open(`/items?supervisionId=${supervisionId}&overdue=true`);
    await coordinator.sees(TITLE);
  });

  step('the handler brings evidence and applies; his own work he cannot verify', async () => {
    await handler.upload(itemId, '截图', await today(), '公示栏截图.txt', '三个村的救助名单已公开。');
    await handler.act(itemId, '申请销号', (form) => form.words('整改完成情况', '三个村均已公开名单。'));
    await handler.sees('单位领导审核');
    expect(await handler.mayDo('验收')).toBe(false);
  });

  step('it is sent back with a new date and comes again', async () => {
    await leader.open('/queue');
    await leader.page
      .getByRole('row', { name: new RegExp(TITLE) })
      .getByRole('link', { name: /去验收/ })
      .waitFor();
    await leader.act(itemId, '验收', (form) => accepts(form, '通过，转下一级'));
    const newDueOn = calendar.addWorkingDays(await today(), 6);
    await coordinator.act(itemId, '验收', async (form) => {
      await form.tick('退回');
      await form.words('退回理由', '看不出公开的时间，请补充带日期的照片。');
      await form.day('新的整改时限', newDueOn);
    });
    await coordinator.sees(newDueOn);
    await reads(handler, '退回');
    await handler.upload(itemId, '整改后照片', await today(), '公示栏带日期.txt', '带日期的公示栏照片说明。');
    await handler.act(itemId, '申请销号', (form) => form.words('整改完成情况', '已补充带日期的材料。'));
  });

  step('unit, office and auditor accept in turn, and it is closed and frozen', async () => {
    await leader.act(itemId, '验收', (form) => accepts(form, '通过，转下一级'));
    await coordinator.act(itemId, '验收', (form) => accepts(form, '通过，转下一级'));
    closedOn = await today();
    await auditor.act(itemId, '验收', async (form) => {
      await accepts(form, '通过，予以销号');
      await form.choose('整改评定', '已整改');
      await form.tick('进行了现场核查');
      await form.day('核查日期', closedOn);
      await form.words('核查人员', '罗静');
      await form.dialog.getByLabel('核查人员').press('Enter');
      await form.words('核查情况', '现场查看三个村公示栏，名单均已公开。');
    });
    await auditor.sees('已销号');
    for (const person of [handler, leader, coordinator]) {
      await person.open(`/items/${itemId}`);
      for (const action of ['交办', '上传佐证', '填报进展', '申请销号', '催办', '撤销', '修改问题'])
        expect([person.username, action, await person.mayDo(action)]).toEqual([person.username, action, false]);
    }
  });

  step('it is reopened into a second cycle that keeps the files of the first', async () => {
    await advanceTo(calendar.addWorkingDays(closedOn, 10));
    const dueAgain = calendar.addWorkingDays(await today(), 15);
    await auditor.act(itemId, '重启', async (form) => {
      await form.words('重启理由', '回头看发现下一季度名单又未公开');
      await form.words('重启依据', '回头看核查记录');
      await form.day('整改时限', dueAgain);
    });
    await auditor.sees('第 2 轮');
    await auditor.sees('公示栏截图.txt');
    await reads(handler, '退回');
  });

  step('the section prints its figures and every figure opens as many rows', async () => {
    await coordinator.open(`/supervisions/${supervisionId}/report`);
    await coordinator.page.getByText('救助资金整改工作专班').first().waitFor();
    const { figures } = (await clock.get(`/supervisions/${supervisionId}/figures`)).body;
    for (const key of ['total', 'open', 'reopened', 'returned', 'closed']) {
      const { label, value, unit } = figures.find((figure: { key: string }) => figure.key === key);
      await coordinator.open(`/supervisions/${supervisionId}/report`);
      await coordinator.page.getByRole('link', { name: `${label} ${value} ${unit}`, exact: true }).click();
      await coordinator.page.waitForURL(/figure=|\/items\?/);
      if (value > 0) await coordinator.sees(TITLE);
      else await coordinator.page.getByRole('link', { name: TITLE }).waitFor({ state: 'detached' });
    }
    await coordinator.open(`/supervisions/${supervisionId}/report?asOf=${closedOn}`);
    await coordinator.sees(`报告段落（截至 ${closedOn}）`);
    const [download] = await Promise.all([
      coordinator.page.waitForEvent('download'),
      coordinator.page.getByRole('link', { name: '下载 Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });
});
