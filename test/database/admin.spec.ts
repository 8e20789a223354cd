import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../apps/cli/src/run';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('xh admin create', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-admin-'));
  const before = process.env.DATABASE_URL;
  beforeEach(async () => {
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
  });
  afterEach(async () => {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await database.drop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function create(...words: string[]) {
    const said = { out: [] as string[], err: [] as string[] };
    const terminal = {
      out: (line: string) => void said.out.push(line),
      err: (line: string) => void said.err.push(line),
      exitCode: 0 as const,
    };
    const code = await run(['admin', 'create', ...words], terminal);
    return { code, out: said.out.join('\n'), err: said.err.join('\n') };
  }
  const rows = (sql: string) => database.owner.query(sql);

  it('makes county, office and administrator of a new installation, who must change his password', async () => {
    expect((await create()).err).toContain('请写明县名');
    const made = await create('--unit', '临禾县', '--json');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(JSON.parse(made.out)).toEqual({
      username: 'admin',
      unit: '县委全面依法治县委员会办公室',
      password: expect.stringMatching(/^[\w-]{16}$/),
    });
    expect(await rows('select name, kind from unit order by path')).toEqual([
      { name: '临禾县', kind: 'county' },
      { name: '县委全面依法治县委员会办公室', kind: 'office' },
    ]);
    expect(await rows('select username, must_change_password as must from account')).toEqual([
      { username: 'admin', must: true },
    ]);
  });

  it('adds another to the same office, and refuses a name that is taken', async () => {
    await create('--unit', '临禾县', '--office', '依法治县办');
    const again = await create();
    expect([again.code, again.out, again.err]).toEqual([1, '', '用户名“admin”已存在。']);
    const file = path.join(folder, 'password');
    writeFileSync(file, 'a long enough one\n');
    const other = await create('--username', 'admin2', '--name', '何立新', '--password-file', file);
    expect([other.code, other.out]).toEqual([0, '已在依法治县办建立系统管理员“admin2”，首次登录时须修改密码。']);
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 2 }]);
    expect(await rows('select count(*)::int as n from person')).toEqual([{ n: 2 }]);
  });

  it('makes one county of two that begin at once', async () => {
    const both = await Promise.all([create('--unit', '临禾县'), create('--unit', '临禾县')]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 2 }]);
  });

  it('says what is wrong with what it was given', async () => {
    const short = path.join(folder, 'short');
    writeFileSync(short, '123\n');
    for (const [words, sentence] of [
      [['--username', ' '], '--username 应为 1 到 50 个字'],
      [['--unit', '县'.repeat(101)], '--unit 应为 1 到 100 个字'],
      [['--password-file', path.join(folder, 'none')], '不能读取'],
      [['--password-file', short], '不足 10 位'],
    ] as const) {
      const answer = await create(...words);
      expect([answer.code, answer.err]).toEqual([2, expect.stringContaining(sentence)]);
    }
    expect(await rows('select count(*)::int as n from account')).toEqual([{ n: 0 }]);
  });
});
