import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WritingThread } from './writing-thread';

describe('WritingThread', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-writing-'));
  const thread = new WritingThread();
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (name: string) => ({ file: thread.nextFile(), descriptor: openSync(path.join(folder, name), 'w') });
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  it('writes many files at once, each in its order, and tells the hash of all that is written', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ name, ...open(name) }));
    const hashes = await Promise.all(
      files.map(async ({ name, file, descriptor }) => {
        const order = (step: 'begin' | 'go on' | 'end', ...texts: string[]) =>
          thread.order({ file, descriptor, step, chunks: texts.map((text) => Buffer.from(text)) });
        const [begun, , ended] = await Promise.all([
          order('begin', name, '1'),
          order('go on', '2', name.repeat(100_000)),
          order('end', '3'),
        ]);
        expect(begun).toBeNull();
        return ended;
      }),
    );
    for (const [place, { name }] of files.entries()) {
      const content = `${name}12${name.repeat(100_000)}3`;
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(content);
      expect(hashes[place]).toBe(sha256(content));
    }
  });

  it('takes pieces with their memory, and leaves alone what shares it with something else', async () => {
    const whole = Buffer.from(new ArrayBuffer(8)).fill('y');
    await thread.order({ ...open('whole'), step: 'begin', chunks: [whole] });
    expect(whole).toHaveLength(0);
    const both = Buffer.from(new ArrayBuffer(8)).fill('x');
    await thread.order({ ...open('shared'), step: 'begin', chunks: [both.subarray(0, 4)] });
    expect(both.toString()).toBe('xxxxxxxx');
  });

  it('never gives a file that failed the hash of what came later', async () => {
    const { file, descriptor } = open('failed');
    await thread.order({ file, descriptor, step: 'begin', chunks: [Buffer.from('one')] });
    closeSync(descriptor);
    await expect(thread.order({ file, descriptor, step: 'go on', chunks: [Buffer.from('two')] })).rejects.toThrow(
      /EBADF/,
    );
    const again = open('failed');
    const end = thread.order({ file, descriptor: again.descriptor, step: 'end', chunks: [Buffer.from('three')] });
    await expect(end).rejects.toThrow('not begun, or failed');
    const dropped = open('dropped');
    await thread.order({ ...dropped, step: 'begin', chunks: [] });
    expect(await thread.order({ ...dropped, step: 'drop', chunks: [] })).toBeNull();
    await expect(thread.order({ ...dropped, step: 'end', chunks: [] })).rejects.toThrow('not begun, or failed');
  });

  it('says of a full disk that it is full', async () => {
    const full = { file: thread.nextFile(), descriptor: openSync('/dev/full', 'w') };
    const begun = thread.order({ ...full, step: 'begin', chunks: [Buffer.from('x')] });
    await expect(begun).rejects.toMatchObject({ code: 'ENOSPC' });
    closeSync(full.descriptor);
  });

  it('fails what a thread had in hand that dies, and goes on with another', async () => {
    const thread = new WritingThread();
    const begun = open('orphan');
    const going = thread.order({ ...begun, step: 'begin', chunks: [Buffer.from('x')] });
    // Before it has come to what it was asked.
    void thread['worker']!.terminate();
    await expect(going).rejects.toThrow('has ended');
    await expect(thread.order({ ...begun, step: 'end', chunks: [] })).rejects.toThrow('not begun, or failed');
    const next = open('next');
    await thread.order({ ...next, step: 'begin', chunks: [Buffer.from('next')] });
    expect(await thread.order({ ...next, step: 'end', chunks: [] })).toBe(sha256('next'));
  });
});
