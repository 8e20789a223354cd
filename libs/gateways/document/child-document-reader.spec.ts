import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentContent } from '@application/ports/document-reader';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { readProposal } from '@domain/intake/read-proposal';
import { Logger } from '@nestjs/common';
import { ChildDocumentReader, type ReaderLimits } from './child-document-reader';
import { READER_PROGRAM } from './reader-program';

const LIMITS: ReaderLimits = { working: 2, waiting: 20, seconds: 30, heapMegabytes: 256, megabytes: 768 };
const readers: ChildDocumentReader[] = [];

function readerOf(limits: Partial<ReaderLimits> = {}, program = READER_PROGRAM): ChildDocumentReader {
  const reader = new ChildDocumentReader({ ...LIMITS, ...limits }, program);
  readers.push(reader);
  return reader;
}

/** A reader whose child runs this script and not the reading program. */
const running = (script: string, limits: Partial<ReaderLimits> = {}): ChildDocumentReader =>
  readerOf(limits, ['-e', script, '--']);

function contentOf(bytes: Uint8Array): DocumentContent {
  return { size: bytes.length, read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)) };
}

const BOUNDS = { characters: 500_000, items: 2_000 };

const read = (reader: ChildDocumentReader, bytes: string | Uint8Array): Promise<IntakeProposal> =>
  reader.propose(contentOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), '来件.docx', BOUNDS);

/** Processes that this one started and that still are, the dead nobody waited for among them (Linux). */
function childrenAlive(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(process.pid);
      } catch {
        return false;
      }
    });
}

const filesLeft = (): string[] => readdirSync(tmpdir()).filter((name) => /^core|node_|\.heapsnapshot$/.test(name));

// What it tells the operators is not for whoever runs the tests.
beforeAll(() => Logger.overrideLogger(false));
afterAll(() => readers.forEach((reader) => reader.beforeApplicationShutdown()));

describe('a document in a process of its own', () => {
  it('is read as it would be here', async () => {
    const letter = readFileSync(path.join(__dirname, '../../../test/fixtures/intake/feedback-letter.txt'));
    expect(await read(readerOf(), letter)).toEqual(readProposal(letter.toString()));
  });

  it('may be as long as the bounds and no longer', async () => {
    const reader = readerOf();
    const longest = '问'.repeat(500_000);
    expect((await read(reader, longest)).items).toEqual([]);
    await expect(read(reader, `${longest}题`)).rejects.toMatchObject({
      code: 'proposal.too_large',
      message: '文件“来件.docx”有 500001 字，超过 500000 字，请拆分后再导入。',
    });
    const list = (count: number): string => `存在的主要问题\n${'1.台账不全。\n'.repeat(count)}`;
    expect((await read(reader, list(2_000))).items).toHaveLength(2_000);
    await expect(read(reader, list(2_001))).rejects.toMatchObject({
      code: 'proposal.too_large',
      message: '文件“来件.docx”里读出 2001 个问题，超过 2000 个，请拆分后再导入。',
    });
  });

  it('is refused in the reader’s words', async () => {
    await expect(read(readerOf(), '{\\rtf1 x}')).rejects.toMatchObject({
      code: 'proposal.unreadable',
      message: expect.stringContaining('“来件.docx”读不出来：这是网页或 RTF 文件'),
    });
  });

  it('is one of twenty at once: all are read, two at a time, and this process goes on', async () => {
    const reader = readerOf();
    let ticks = 0;
    const heart = setInterval(() => (ticks += 1), 10);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, childrenAlive().length)), 20);
    const before = childrenAlive().length;
    const proposals = await Promise.all(Array.from({ length: 20 }, (_, place) => read(reader, `1.第${place}份`)));
    clearInterval(heart);
    clearInterval(watch);
    expect(proposals).toEqual(Array.from({ length: 20 }, (_, place) => readProposal(`1.第${place}份`)));
    expect(most - before).toBeLessThanOrEqual(2);
    expect(ticks).toBeGreaterThan(5);
  });

  it('is turned away when too many wait already', async () => {
    const reader = running('setTimeout(() => 0, 60000)', { working: 1, waiting: 1, seconds: 1 });
    const answers = await Promise.allSettled([read(reader, 'a'), read(reader, 'b'), read(reader, 'c')]);
    expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
      'proposal.unreadable',
      'proposal.unreadable',
      'proposal.busy',
    ]);
    // The turns come free again.
    await expect(read(reader, 'd')).rejects.toMatchObject({ code: 'proposal.unreadable' });
  });
});

describe('a process that goes wrong is a document that cannot be read', () => {
  it.each<[string, string, RegExp]>([
    ['works for ever', 'for(;;);', /读取超过 1 秒/],
    ['waits for ever', 'setInterval(() => 0, 1000)', /读取超过 1 秒/],
    ['takes heap without end', 'const a = []; for (;;) a.push({ a: [1, 2, 3] });', /读取中断/],
    ['takes buffers without end', 'const a = []; for (;;) a.push(Buffer.alloc(1e7, 1));', /读取中断/],
    ['dies', 'process.abort()', /读取中断/],
    ['gives up', 'process.exit(3)', /读取中断/],
    ['writes without end', 'for (;;) require("fs").writeSync(1, "x".repeat(60000))', /读取中断/],
    ['answers nonsense', 'console.log("{}")', /读取中断/],
    ['answers no JSON', 'console.log("text")', /读取中断/],
    ['cannot be found', 'require("./nowhere")', /读取中断/],
  ])('%s', async (_name, script, sentence) => {
    const left = filesLeft();
    const before = childrenAlive();
    const reader = running(script, {
      seconds: sentence.source.includes('1 秒') ? 1 : 20,
      heapMegabytes: 32,
      megabytes: 400,
    });
    const refusals = await Promise.allSettled([read(reader, 'x'.repeat(3_000_000)), read(reader, 'y')]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        status: 'rejected',
        reason: { code: 'proposal.unreadable', message: expect.stringMatching(sentence) },
      });
    }
    expect(childrenAlive()).toEqual(before);
    expect(filesLeft()).toEqual(left);
  });

  it('ends when the application closes', async () => {
    const reader = running('for(;;);');
    const refused = expect(read(reader, 'x')).rejects.toMatchObject({ code: 'proposal.unreadable' });
    await pause(200);
    reader.beforeApplicationShutdown();
    await refused;
    await expect(read(reader, 'x')).rejects.toMatchObject({ code: 'proposal.busy' });
  });
});

it('the process sees no variable of ours', async () => {
  process.env.DATABASE_URL_OF_TEST = 'postgres://secret';
  const answer = '{ proposal: { items: [], title: JSON.stringify(process.env) } }';
  const { title } = await read(running(`console.log(JSON.stringify(${answer}))`), '');
  delete process.env.DATABASE_URL_OF_TEST;
  expect(Object.keys(JSON.parse(title!)).filter((name) => !['PWD', '_', 'OLDPWD', 'SHLVL'].includes(name))).toEqual([]);
  expect(title).not.toContain('secret');
});

it('the kernel ends a process whose parent is gone', async () => {
  // The limits alone, without anybody to kill it.
  const child = spawn('/bin/sh', ['-c', 'ulimit -t 1; exec "$@"', 'sh', process.execPath, '-e', 'for(;;);'], {
    env: {},
  });
  expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toMatch(/SIGKILL|SIGXCPU/);
});
