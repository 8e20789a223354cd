import { createHash, randomBytes } from 'node:crypto';
import { itemInWork } from '../support/town-item';
import {
  act,
  choose,
  describeInBrowser,
  fillDay,
  PHONE,
  seriousFaults,
  startTestBrowser,
  type TestBrowser,
  type TestPage,
} from './test-browser';

const PIECE = 4 * 1024 * 1024;

describeInBrowser('a large file from a phone', () => {
  let browser: TestBrowser;
  let itemId: string;
  beforeAll(async () => {
    browser = await startTestBrowser();
    ({ itemId } = await itemInWork(browser.api));
  });
  afterAll(() => browser?.stop());

  const video = (name: string, bytes: number) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]),
  });
  const evidence = async () => (await (await browser.api.as('town1-handler')).get(`/items/${itemId}`)).body.evidence;
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  async function openForm(): Promise<TestPage> {
    const page = await browser.open('town1-handler', `/items/${itemId}`, PHONE);
    await act(page, '上传佐证');
    return page;
  }
  async function send(page: TestPage, file: ReturnType<typeof video>): Promise<void> {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await choose(page, '材料类型', '其他');
    await fillDay(page, '形成日期', '2026-11-01');
    await page.getByRole('button', { name: '提交', exact: true }).click();
  }
  /** The numbers of the pieces that were asked for, as they are asked. */
  function watchPieces(page: TestPage): number[] {
    const pieces: number[] = [];
    page.on('request', (request) => {
      const start = /\/parts\/(\d+)$/.exec(request.url());
      if (start) pieces.push(Number(start[1]) / PIECE);
    });
    return pieces;
  }

  it('arrives through losses of the line and a pause', async () => {
    const page = await openForm();
    const pieces = watchPieces(page);
    let lost = 0;
    await page.route('**/parts/*', (route) => ((lost += 1) <= 2 ? route.abort() : route.continue()));
    const file = video('现场录像.pdf', 11 * 1024 * 1024);
    await send(page, file);
    await page.getByText('网络不通，恢复后自动续传').first().waitFor();
    await page.getByRole('button', { name: '暂停上传 现场录像.pdf' }).click();
    await page.getByText('已暂停').first().waitFor();
    const before = pieces.length;
    await page.waitForTimeout(2_500);
    expect(pieces.length).toBe(before);
    await page.getByRole('button', { name: '继续上传 现场录像.pdf' }).click();
    await page.getByText('现场录像.pdf 已上传').first().waitFor();
    expect((await evidence()).map((one: { sha256: string }) => one.sha256)).toContain(sha256(file.buffer));
  });

  it('goes on after a reload with the pieces that are missing, when the same file is chosen again', async () => {
    const file = video('长录像.pdf', 11 * 1024 * 1024);
    const first = await openForm();
    let let1 = 0;
    await first.route('**/parts/*', (route) => ((let1 += 1) <= 1 ? route.continue() : route.abort()));
    await send(first, file);
    await first.getByText('网络不通，恢复后自动续传').first().waitFor();
    await first.close();

    const again = await openForm();
    await again.getByText('有没传完的文件').first().waitFor();
    await again
      .getByText(/已传 3\d%/)
      .first()
      .waitFor();
    expect(await seriousFaults(again)).toEqual([]);
    const pieces = watchPieces(again);
    await send(again, file);
    await again.getByText('长录像.pdf 已上传').first().waitFor();
    expect(pieces).toEqual([1, 2]);
    expect((await evidence()).filter((one: { sha256: string }) => one.sha256 === sha256(file.buffer))).toHaveLength(1);
  });

  it('is another file when its bytes are others, and can be given up', async () => {
    const first = await openForm();
    let through = 0;
    await first.route('**/parts/*', (route) => ((through += 1) <= 1 ? route.continue() : route.abort()));
    await send(first, video('同名.pdf', 9 * 1024 * 1024));
    await first.getByText('网络不通，恢复后自动续传').first().waitFor();
    await first.close();
    const other = video('同名.pdf', 9 * 1024 * 1024);
    const again = await openForm();
    const pieces = watchPieces(again);
    await send(again, other);
    await again.getByText('同名.pdf 已上传').first().waitFor();
    expect(pieces).toEqual([0, 1, 2]);
    await again.getByRole('button', { name: '放弃 同名.pdf' }).click();
    await again.getByText('有没传完的文件').waitFor({ state: 'hidden' });
    expect((await evidence()).map((one: { sha256: string }) => one.sha256)).toContain(sha256(other.buffer));
  });
});
