import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** Against hanging only: machines are busy. */
export const PATIENCE_MILLISECONDS = 60_000;

/** One person at his own desk: a context of his own, signed in through the page. */
export class Person {
  private constructor(
    readonly username: string,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async signIn(browser: Browser, url: string, username: string, password: string): Promise<Person> {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const page = await context.newPage();
    // 确定放弃吗: an upload form is closed by the person, after its files are in.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${url}/signin`);
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return new Person(username, page, url);
  }

  async open(route: string): Promise<void> {
    await this.page.goto(`${this.url}${route}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Waits until the words stand on the page. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.locator('#main').getByText(words).first().waitFor();
  }

  /** Whether the item's head offers the action, in front or behind 更多操作. */
  async mayDo(action: string): Promise<boolean> {
    const buttons = this.page.locator('.item-actions button');
    await buttons.first().waitFor();
    const names = (await buttons.allTextContents()).map((name) => name.replace(/\s/g, ''));
    return names.includes(action);
  }

  /** Opens the form of an action on the item's page, lets it be filled, and sends it. */
  async act(
    itemId: string,
    action: string,
    fill: (form: Form) => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.open(`/items/${itemId}`);
    await this.choose(action);
    await this.fillAndSend(fill);
  }

  /** The same for a button elsewhere. */
  async press(label: string, fill: (form: Form) => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
    await this.fillAndSend(fill);
  }

  /** Uploads files under 上传佐证 and closes the form when they are in. */
  async upload(itemId: string, kind: string, on: string, name: string, text: string): Promise<void> {
    await this.open(`/items/${itemId}`);
    await this.choose('上传佐证');
    const form = new Form(this.page);
    await form.file('文件', name, text);
    await form.choose('材料类型', kind);
    await form.day('形成日期', on);
    await form.send();
    await form.dialog.getByText(`${name} 已上传`).first().waitFor();
    await form.dialog.getByRole('button', { name: '取消', exact: true }).click();
    await form.dialog.waitFor({ state: 'hidden' });
  }

  /** In front or behind 更多操作. */
  private async choose(action: string): Promise<void> {
    const actions = this.page.locator('.item-actions');
    await actions.getByRole('button').first().waitFor();
    const button = actions.getByRole('button', { name: action, exact: true });
    if ((await button.count()) === 0) await actions.getByRole('button', { name: /更多操作/ }).click();
    await button.click();
  }

  private async fillAndSend(fill: (form: Form) => Promise<void>): Promise<void> {
    const form = new Form(this.page);
    await form.dialog.waitFor();
    await fill(form);
    await form.send();
    await form.dialog.waitFor({ state: 'hidden' });
  }
}

/** The form at the side of a page, filled by its labels. */
export class Form {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async words(label: string, text: string): Promise<void> {
    await this.dialog.getByLabel(label, { exact: true }).fill(text);
  }

  async day(label: string, on: string): Promise<void> {
    const field = this.dialog.getByLabel(label, { exact: true });
    await field.fill(on);
    await field.press('Enter');
  }

  /** One of a list; a long list is searched. */
  async choose(label: string, option: string): Promise<void> {
    const field = this.dialog.getByLabel(label, { exact: true });
    await field.click();
    if (await field.isEditable()) await field.fill(option);
    await this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: option })
      .first()
      .click();
  }

  async tick(option: string): Promise<void> {
    await this.dialog.getByLabel(option, { exact: true }).check();
  }

  async file(label: string, name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
    await this.dialog.getByLabel(label, { exact: true }).setInputFiles(file);
  }

  async send(): Promise<void> {
    await this.dialog.getByRole('button', { name: '提交', exact: true }).click();
  }
}

/** What everybody had before him when a step failed, in a folder named in the answer. */
export async function photograph(people: readonly Person[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-browser-'));
  for (const { username, page } of people) {
    await page.screenshot({ path: path.join(folder, `${username}.png`), fullPage: true }).catch(() => undefined);
  }
  return folder;
}
