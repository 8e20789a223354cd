import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lyingZip } from '../support/lying-zip';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

const MEGABYTE = 1024 * 1024;
const docx = (content: Buffer): Buffer => lyingZip('word/document.xml', content);
const LETTER = '关于督察情况的反馈意见\n一、个性问题\n1.台账不全。（立行立改）\n';

describe('documents that would do harm', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let route: string;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    route = `/supervisions/${(await TestWalk.open(api)).supervisionId}/proposals`;
  });
  afterAll(() => api.stop());

  const propose = (content: string | Buffer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), '来件.docx');
    return coordinator.post(route, form);
  };

  const proposalsMade = async (): Promise<number> =>
    (await api.database.owner.query('select count(*)::int as made from proposal'))[0].made;

  const filesLeft = (): string[] => readdirSync(path.join(api.dataDir, 'evidence', '.incoming'));

  /** How many others the API answered while the work went on. */
  async function answersDuring(work: Promise<unknown>): Promise<number> {
    let going = true;
    void work.finally(() => (going = false));
    let answers = 0;
    while (going) {
      expect((await coordinator.get('/units')).status).toBe(200);
      answers += 1;
    }
    return answers;
  }

  it.each<[string, () => Buffer]>([
    ['a bomb', () => docx(Buffer.alloc(300 * MEGABYTE))],
    ['a text longer than it may be', () => docx(Buffer.alloc(60 * MEGABYTE, '<w:p><w:t>x</w:t></w:p>'))],
    ['noise', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(MEGABYTE)])],
  ])('%s is refused, the API answering others meanwhile, and leaves nothing', async (_name, make) => {
    const before = await proposalsMade();
    const uploading = propose(make());
    const answers = await answersDuring(uploading);
    const { status, body } = await uploading;
    expect([422, 413]).toContain(status);
    expect(body).toMatchObject({ code: expect.stringMatching(/^proposal\.(unreadable|too_large)$/) });
    expect(body.detail).toMatch(/[一-鿿]/);
    // A parser in the API's own process lets through what was asked before it began and nothing more.
    expect(answers).toBeGreaterThan(5);
    expect([await proposalsMade(), filesLeft()]).toEqual([before, []]);
  });

  it('twenty letters at once, bombs among them: each gets its answer', async () => {
    const bomb = docx(Buffer.alloc(100 * MEGABYTE));
    const before = await proposalsMade();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) => propose(place % 5 === 0 ? bomb : LETTER)),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      Array.from({ length: 20 }, (_, place) => (place % 5 === 0 ? 422 : 201)),
    );
    expect([await proposalsMade(), filesLeft()]).toEqual([before + 16, []]);
  });

  it('more than may wait are told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => propose(LETTER)));
    const refused = answers.filter(({ status }) => status !== 201);
    for (const { status, body } of refused) {
      expect([status, body.code, body.errors[0].pointer]).toEqual([429, 'proposal.busy', '/file']);
    }
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(22);
    expect(filesLeft()).toEqual([]);
    expect((await propose(LETTER)).status).toBe(201);
  });
});
