import { FAMILIES, StagedItems } from '../walls/stages';
import { describeInBrowser, startTestBrowser, type TestBrowser } from './test-browser';

describeInBrowser('验收工作台', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startTestBrowser();
  });
  afterAll(() => browser?.stop());

  it('passes over what the person may not verify, a whole page of it too', async () => {
    const { api } = browser;
    const staged = await StagedItems.prepare(api);
    const town = FAMILIES[0]!;
    const put = (count: number, changes: Record<string, unknown>) =>
      staged.copies(town, 'submitted:auditor', count, { changes });
    await put(120, {
      title: '核查员办过的事项',
      submitted_on: '2026-11-02',
      worked_by_ids: [api.county.people.auditor!.id],
    });
    const empty = await browser.open('auditor', '/queue/desk');
    await empty.getByText('没有等待您验收的事项。').waitFor();
    await put(1, { title: '等得最短的一项', submitted_on: '2026-11-20' });
    const desk = await browser.open('auditor', '/queue/desk');
    const queue = desk.getByRole('navigation', { name: '等待验收' });
    await queue.getByText('等得最短的一项').waitFor();
    expect(await queue.getByRole('link').count()).toBe(1);
  });
});
