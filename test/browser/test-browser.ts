import { existsSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import type { ApiSettings } from '../../apps/api/src/settings';
import { eventually } from '../support/eventually';
import { PATIENCE_MILLISECONDS } from '../support/person';
import { startTestApi, type TestApi } from '../support/test-api';
import { TEST_PASSWORD } from '../support/test-county';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
export const PHONE = { width: 390, height: 844 };
const PICTURES = process.env.PICTURES_DIR;
const webDir = path.resolve(__dirname, '../../dist/web');

function chromiumPath(): string | null {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Throws where there is none: what needs it stands under `describeInBrowser`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() ?? undefined, args: FLAGS });
}

/** As `describe`, but skipped, and said so, where there is no Chromium. */
export const describeInBrowser: (title: string, tests: () => void) => void = (title, tests) => {
  if (chromiumPath()) return describe(title, tests);
  console.warn(`没有找到 Chromium，跳过：${title}（apt-get install chromium，或者设置 CHROMIUM_PATH）`);
  describe.skip(title, tests);
};

export interface TestBrowser {
  api: TestApi;
  /** A page of a person's own, already signed in; `nobody` for the sign-in page. */
  open(username: string, place: string, size?: { width: number; height: number }): Promise<TestPage>;
  stop(): Promise<void>;
}

export interface TestPage extends Page {
  /** What the page complained about so far, less the refusals that a test provokes on purpose. */
  complaints: string[];
}

/** The API with the built pages on a database of its own, and a Chromium that looks at them. */
export async function startTestBrowser(settings: Partial<ApiSettings> = {}): Promise<TestBrowser> {
  if (!existsSync(path.join(webDir, 'index.html'))) throw new Error('dist/web is missing: node tools/build.mjs');
  const api = await startTestApi({ webDir, ...settings });
  const browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  return {
    api,
    async open(username, place, size = { width: 1366, height: 768 }) {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      context.setDefaultTimeout(PATIENCE_MILLISECONDS);
      contexts.push(context);
      if (username !== 'nobody') {
        const { cookie } = await api.as(username);
        const [name = '', value = ''] = (cookie ?? '').split('=');
        await context.addCookies([{ name, value, url: api.base }]);
      }
      const page = listen(await context.newPage());
      await page.goto(api.base + place);
      await page.waitForLoadState('networkidle');
      return page;
    },
    async stop() {
      for (const context of contexts) await context.close();
      await browser.close();
      await api.stop();
    },
  };
}

/** Chromium writes every 4xx answer to the console; a complaint is anything else, a failed 5xx included. */
function listen(page: Page): TestPage {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/status of 4\d\d/.test(text)) complaints.push(text);
    if (message.type() === 'warning' && /antd|React/i.test(text)) complaints.push(text);
  });
  page.on('response', (response) => {
    const isAsking = response.url().endsWith('/api/v1/session') && response.status() === 401;
    if (response.status() >= 400 && !isAsking) complaints.push(`${response.status()} ${response.url()}`);
  });
  return Object.assign(page, { complaints });
}

/** Writes `NAME.png` to `PICTURES_DIR`, where that is set, for people to look at: the whole page, or as it stands in its window. */
export async function picture(page: Page, name: string, { whole = true } = {}): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: whole });
}

/** Serious and critical faults that axe finds on the page as it stands. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

export async function signIn(page: Page, username: string, password = TEST_PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Types a day into a field of the calendar kind. */
export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}

/** Waits until a field holds this: read at once it may be as it was a moment before. */
export async function holds(field: Locator, value: string): Promise<void> {
  await eventually(async () => (await field.inputValue()) === value, `a field that holds ${value}`, 60);
}

/** Opens a select and takes the choice with these words. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(choice, { exact: true }).click();
}

/** Presses an action of an item, wherever it stands: as the primary one or behind 更多操作. */
export async function act(page: Page, action: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true });
  await page.getByRole('button', { name: '更多操作' }).waitFor();
  if (!(await button.isVisible())) await page.getByRole('button', { name: '更多操作' }).click();
  await button.click();
}
