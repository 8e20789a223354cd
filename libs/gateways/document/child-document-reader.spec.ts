import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import type { DocumentContent } from '@application/ports/document-reader';
import { Logger } from '@nestjs/common';
import { lyingZip } from '../../../test/support/lying-zip';
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

const read = (reader: ChildDocumentReader, bytes: string | Uint8Array, longest = 500_000): Promise<string> =>
  reader.read(contentOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), '来件.docx', longest);

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
  it('is read as it would be here, the text as long as it may be and no longer', async () => {
    const reader = readerOf();
    expect(await read(reader, '一、台账“不全”\n\t二、公示\\不及时\u0001')).toBe(
      '一、台账“不全”\n\t二、公示\\不及时\u0001',
    );
    const longest = '问'.repeat(500_000);
    expect(await read(reader, longest)).toBe(longest);
    await expect(read(reader, `${longest}题`)).rejects.toMatchObject({
      code: 'proposal.too_large',
      message: '文件“来件.docx”有 500001 字，超过 500000 字，请拆分后再导入。',
    });
    expect(await read(reader, '\u0001\u0002'.repeat(5) + '\n'.repeat(9_990), 10_000)).toHaveLength(10_000);
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
    const texts = await Promise.all(Array.from({ length: 20 }, (_, place) => read(reader, `第${place}份`)));
    clearInterval(heart);
    clearInterval(watch);
    expect(texts).toEqual(Array.from({ length: 20 }, (_, place) => `第${place}份`));
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
  const names = await read(running('console.log(JSON.stringify({ text: JSON.stringify(process.env) }))'), '');
  delete process.env.DATABASE_URL_OF_TEST;
  expect(Object.keys(JSON.parse(names)).filter((name) => !['PWD', '_', 'OLDPWD', 'SHLVL'].includes(name))).toEqual([]);
  expect(names).not.toContain('secret');
});

it('the kernel ends a process whose parent is gone', async () => {
  // The limits alone, without anybody to kill it.
  const child = spawn('/bin/sh', ['-c', 'ulimit -t 1; exec "$@"', 'sh', process.execPath, '-e', 'for(;;);'], {
    env: {},
  });
  expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toMatch(/SIGKILL|SIGXCPU/);
});

describe('hostile documents', () => {
  const MEGABYTE = 1024 * 1024;

  /** A page whose content unpacks, in two steps, to two thousand megabytes. */
  function pdfBomb(): Buffer {
    let content = Buffer.alloc(200 * MEGABYTE, 'BT (x) Tj ET ');
    content = deflateSync(content, { level: 9 });
    const stream = deflateSync(Buffer.concat(Array.from({ length: 10 }, () => content)), { level: 9 });
    const head =
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
      `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`;
    return Buffer.concat([
      Buffer.from(head, 'latin1'),
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    ]);
  }

  /** Pages that are their own children. */
  const pdfLoop = (): Buffer =>
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 900>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );

  it.each<[string, () => Buffer]>([
    ['a docx of 300 MB', () => lyingZip('word/document.xml', Buffer.alloc(300 * MEGABYTE))],
    [
      'a docx of 60 MB of text',
      () => lyingZip('word/document.xml', Buffer.alloc(60 * MEGABYTE, '<w:p><w:t>x</w:t></w:p>')),
    ],
    ['a docx of XML ten million deep', () => lyingZip('word/document.xml', Buffer.alloc(50 * MEGABYTE, '<w:p>'))],
    [
      'tables ten million deep',
      () => lyingZip('word/document.xml', Buffer.alloc(60 * MEGABYTE, '<w:tbl><w:tr><w:tc>')),
    ],
    [
      'an xlsx with an enormous sheet',
      () => lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(150 * MEGABYTE, '<c/>')),
    ],
    ['a pdf of two thousand megabytes', pdfBomb],
    ['a pdf that goes in circles', pdfLoop],
  ])('%s', async (_name, make) => {
    const before = childrenAlive();
    const reader = readerOf({ seconds: 5 });
    const answer = await read(reader, make()).catch((fault: { code?: string }) => fault.code);
    expect(answer).toMatch(/^proposal\.(unreadable|too_large)$/);
    expect(childrenAlive()).toEqual(before);
    expect(await read(reader, '下一份')).toBe('下一份');
  });
});
