import { readFileSync, writeFileSync } from 'node:fs';
import type { LogVerdict } from '@application/audit/verify-log';
import { LogSigner } from '@application/ports/log-signer';
import { Chance } from '../faults/rig/chance';
import { BYTE_EDITS } from '../support/byte-edits';
import { RewrittenLog, type Rewrite } from '../support/rewritten-log';
import { PUT_EVENTS } from '../support/test-sealer';

/** Whoever owns the server can switch the triggers off; what he does then must be found all the same. */
describe('a log that somebody rewrote', () => {
  const chance = new Chance(20_261_130);
  let log: RewrittenLog;
  beforeAll(async () => {
    log = await RewrittenLog.make(chance);
  });
  afterAll(() => log?.stop());

  const nothingWrong = async (): Promise<void> => {
    const { EVENTS, ROUNDS } = RewrittenLog;
    const verdict = await log.sealer.verify.run();
    expect(verdict).toMatchObject({ size: EVENTS, checkpoints: ROUNDS, outside: 1, wrong: 0, findings: [] });
  };

  it('stands for 1,000 edits of one byte of a log that is right', async () => {
    expect(BYTE_EDITS.reduce((sum, [, count]) => sum + count, 0)).toBe(1_000);
    await nothingWrong();
  });

  it.each(BYTE_EDITS)('is found and located by the change of one byte in %s', async (_, count, makeEdit) => {
    const missed: string[] = [];
    const file = log.kept();
    const note = readFileSync(file, 'utf8');
    for (let n = 0; n < count; n += 1) {
      const edit = await makeEdit(log, chance);
      const { wrong, findings } = await log.after(edit.make);
      writeFileSync(file, note);
      // Located: the thing itself is named, and hardly anything else.
      if (!findings.some(edit.names) || wrong > 3) missed.push(JSON.stringify(findings));
    }
    expect(missed).toEqual([]);
    await nothingWrong();
  });

  const problems = ({ findings }: LogVerdict): string[] => findings.map(({ problem }) => problem);

  it('is found by what is gone', async () => {
    const seq = await log.seqAt(17);
    const [waiting] = await log.rows<{ seq: number }>('select max(seq) as seq from audit_unsealed');
    expect(
      (await log.after((manager) => manager.query('delete from audit_event where seq = $1', [seq]))).findings,
    ).toEqual([{ problem: 'event.missing', leaf: 17, seq }]);
    const unsealed = await log.after((manager) =>
      manager.query('delete from audit_event where seq = $1', [waiting!.seq]),
    );
    expect(unsealed.findings).toEqual([{ problem: 'waiting.stray', seq: waiting!.seq }]);
    const unwaited = await log.after((manager) =>
      manager.query('delete from audit_unsealed where seq = $1', [waiting!.seq]),
    );
    expect(unwaited.findings).toEqual([{ problem: 'event.unlogged', seq: waiting!.seq }]);
    const leafless = await log.after((manager) => manager.query('delete from audit_leaf where leaf = 17'));
    expect(leafless.findings).toEqual([
      { problem: 'leaf.missing', leaf: 17 },
      { problem: 'event.unlogged', seq },
    ]);
    const nodeless = await log.after((manager) =>
      manager.query('delete from audit_node where level = 3 and index = 2'),
    );
    expect(nodeless.findings).toEqual([{ problem: 'node.missing', node: { level: 3, index: 2 } }]);
    for (const { size } of await log.rows<{ size: number }>('select size from audit_checkpoint'))
      expect(
        (await log.after((manager) => manager.query('delete from audit_checkpoint where size = $1', [size]))).findings,
      ).toEqual([{ problem: 'checkpoint.missing', size }]);
    expect(problems(await log.after((manager) => manager.query('delete from audit_log')))).toContain('log.unnamed');
  });

  it('is found by what was put in', async () => {
    const slipped = await log.after((manager) => manager.query(PUT_EVENTS, [1]));
    expect(problems(slipped)).toEqual(['event.unlogged']);
    const seq = await log.seqAt(3);
    const again = await log.after((manager) => manager.query('insert into audit_unsealed (seq) values ($1)', [seq]));
    expect(again.findings).toEqual([{ problem: 'waiting.stray', seq }]);
    const node = await log.after((manager) =>
      manager.query(`insert into audit_node values (2, 99, decode(repeat('ab', 32), 'hex'))`),
    );
    expect(node.findings).toEqual([{ problem: 'node.surplus', node: { level: 2, index: 99 } }]);
    const signer = log.sealer.module.get(LogSigner);
    const [{ note }] = (await log.rows('select note from audit_checkpoint limit 1')) as [{ note: string }];
    const forged = note.replace(/^\d+$/m, '7');
    expect(signer.read(forged)).toBeNull();
    const checkpoint = await log.after((manager) =>
      manager.query('insert into audit_checkpoint values (7, now(), $1)', [forged]),
    );
    expect(problems(checkpoint)).toContain('checkpoint.invalid');
    // A leaf in the middle, all others moved on, and the whole tree made to fit: the signed roots do not.
    const leaf = await log.after(async (manager) => {
      await manager.query('update audit_leaf set leaf = leaf + 100000 where leaf >= 40');
      await manager.query('update audit_leaf set leaf = leaf - 99999 where leaf >= 100000');
      const [event] = (await manager.query(`${PUT_EVENTS} returning seq`, [1])) as [{ seq: number }];
      await manager.query(`insert into audit_leaf values (40, $1, 1, decode(repeat('00', 32), 'hex'))`, [event.seq]);
    });
    expect(problems(leaf)).toEqual(expect.arrayContaining(['node.changed', 'tree.differs']));
  });

  it('is found by what changed places', async () => {
    const [one, other] = [await log.seqAt(20), await log.seqAt(201)];
    const swap =
      (columns: string): Rewrite =>
      (manager) =>
        manager.query(
          `update audit_event e set (${columns}) = (select ${columns} from audit_event o where o.seq = $1 + $2 - e.seq) where e.seq in ($1, $2)`,
          [one, other],
        );
    const events = await log.after(swap('type, data, changes, at, person_name, happened_on'));
    expect(events.findings).toEqual([
      { problem: 'event.changed', leaf: 20, seq: one },
      { problem: 'event.changed', leaf: 201, seq: other },
    ]);
    const leaves = await log.after(async (manager) => {
      await manager.query('update audit_leaf set leaf = leaf + 100000 where leaf in (20, 201)');
      await manager.query('update audit_leaf set leaf = 100221 - leaf where leaf >= 100000');
    });
    expect(leaves.findings).toHaveLength(3);
    expect(leaves.findings).toEqual(
      expect.arrayContaining([
        { problem: 'node.changed', node: { level: 1, index: 10 } },
        { problem: 'node.changed', node: { level: 1, index: 100 } },
        expect.objectContaining({ problem: 'tree.differs' }),
      ]),
    );
    const nodes = await log.after((manager) =>
      manager.query(
        'update audit_node n set hash = (select hash from audit_node o where o.level = 2 and o.index = 12 - n.index) where level = 2 and index in (5, 7)',
      ),
    );
    expect(nodes.findings).toEqual([5, 7].map((index) => ({ problem: 'node.changed', node: { level: 2, index } })));
    const notes = await log.after((manager) =>
      manager.query(`update audit_checkpoint c set note = (select note from audit_checkpoint o where o.size <> c.size
                       and o.size in (select size from audit_checkpoint order by size limit 2))
                      where size in (select size from audit_checkpoint order by size limit 2)`),
    );
    expect(problems(notes).filter((problem) => problem === 'checkpoint.unlike')).toHaveLength(2);
  });

  it('is found by what was cut off', async () => {
    const [{ size }] = (await log.rows('select size from audit_checkpoint order by size desc offset 3 limit 1')) as [
      { size: number },
    ];
    // Everything after a checkpoint, everywhere in the database, so that nothing in it disagrees.
    const cut = await log.after(async (manager) => {
      await manager.query(
        'delete from audit_event where seq not in (select event_seq from audit_leaf where leaf < $1)',
        [size],
      );
      await manager.query('delete from audit_leaf where leaf >= $1', [size]);
      await manager.query('delete from audit_node where index >= $1::bigint >> level', [size]);
      await manager.query('delete from audit_checkpoint where size > $1', [size]);
      await manager.query('delete from audit_unsealed');
    });
    expect(cut.size).toBe(size);
    expect(cut.findings).toEqual([
      { problem: 'tree.shorter', size: RewrittenLog.EVENTS, place: log.kept(), treeSize: size },
      { problem: 'checkpoint.missing', size: RewrittenLog.EVENTS },
    ]);
    for (const table of ['audit_event', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_unsealed']) {
      const emptied = await log.after((manager) => manager.query(`delete from ${table}`));
      expect(emptied.wrong).toBeGreaterThan(0);
    }
  });
});
