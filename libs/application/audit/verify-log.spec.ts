import { LogInMemory } from '../../../test/fakes/memory-log';

/** What the database says of itself is no proof: only what lies outside it is. */
describe('the log, held against what is kept outside', () => {
  let log: LogInMemory;
  beforeEach(async () => {
    log = new LogInMemory();
    await log.grow(5);
    await log.grow(4);
    log.push();
  });

  it('agrees with it, and says how far somebody outside bears witness', async () => {
    const right = { size: 9, checkpoints: 2, wrong: 0, findings: [] };
    expect(await log.verify()).toMatchObject({ ...right, outside: 2, witnesses: 1, witnessed: 9 });
    await log.grow(2);
    expect(await log.verify()).toMatchObject({ outside: 2, witnesses: 1, witnessed: 9, wrong: 0 });
    // The data folder is the machine's own.
    log.kept.outside = [];
    expect(await log.verify()).toMatchObject({ outside: 1, witnesses: 0, witnessed: 0, wrong: 0 });
  });

  it('names the other log that was kept where its owner begins a new one under a new name', async () => {
    Object.assign(log.tables, { logId: 'second', events: [], sealed: [], stored: [], signed: [] });
    await expect(log.grow(2)).rejects.toThrow('数据目录里保存着另一份日志的检查点，不再签发：xiaohao/first');
    const foreign = { problem: 'checkpoint.foreign', size: 9 };
    expect((await log.verify()).findings).toEqual([
      { ...foreign, place: 'inside/xiaohao/first' },
      { ...foreign, place: 'outside/xiaohao/first' },
    ]);
    await log.kept.setAside('xiaohao/first');
    await log.grow(1);
    expect((await log.verify()).findings).toEqual([{ ...foreign, place: 'outside/xiaohao/first' }]);
  });

  it('does not sign on under a new name what was signed under another', async () => {
    log.tables.logId = 'second';
    log.kept.inside.clear();
    await expect(log.grow(2)).rejects.toThrow('属于另一份日志');
  });

  it('does not sign over a newest checkpoint whose row is gone', async () => {
    log.tables.signed.pop();
    await expect(log.grow(3)).rejects.toThrow('数据库中缺少 9 条时签发的检查点，不再签发：inside/xiaohao/first');
    expect((await log.verify()).findings).toEqual([{ problem: 'checkpoint.missing', size: 9 }]);
  });

  it('finds a checkpoint missing that was signed over, where one outside tells of it', async () => {
    log.tables.signed.pop();
    log.kept.inside.clear();
    await log.grow(3);
    expect((await log.verify()).findings).toEqual([{ problem: 'checkpoint.missing', size: 9 }]);
  });
});
