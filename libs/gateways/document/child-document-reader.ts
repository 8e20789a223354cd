import { type ChildProcess, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type DocumentBounds,
  type DocumentContent,
  DocumentReader,
  type RawDocument,
} from '@application/ports/document-reader';
import { DomainError } from '@domain/errors';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { READER_PROGRAM } from './reader-program';
import { LARGEST_DOCUMENT, proposalOf, rawOf, type Reading } from './reading';
import type { ReadAs } from './read-raw';
import { Turns } from './turns';

export interface ReaderLimits {
  /** Documents read at once, and those that may wait for it. */
  working: number;
  waiting: number;
  /** Of wall time for one document. */
  seconds: number;
  /** Of JavaScript objects, and of all memory together, buffers and stacks included. */
  heapMegabytes: number;
  megabytes: number;
}

const LIMITS: ReaderLimits = { working: 2, waiting: 20, seconds: 20, heapMegabytes: 256, megabytes: 768 };
const CHUNK = 256 * 1024;
/** Bytes of the longest answer: two thousand items of a text of half a million characters stay below the half. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

/**
 * Sets limits of the kernel for what it then becomes: they hold even when the parent has died, and a crash leaves no core file.
 * One that cannot be set stands lower already.
 */
const LIMITED = 'ulimit -c 0; ulimit -d "$1"; ulimit -t "$2"; shift 2; exec "$@"';

/**
 * Reads each document in a process of its own that knows no secret and has little memory and time. Whatever the document does
 * to it, this process goes on; libraries that read documents are loaded there alone.
 */
export class ChildDocumentReader extends DocumentReader implements BeforeApplicationShutdown {
  override readonly largest = LARGEST_DOCUMENT;
  private readonly log = new Logger('document-reader');
  private readonly turns: Turns;
  private readonly children = new Set<ChildProcess>();
  private closing = false;

  constructor(
    private readonly limits: ReaderLimits = LIMITS,
    private readonly program: readonly string[] = READER_PROGRAM,
  ) {
    super();
    this.turns = new Turns(limits.working, limits.waiting);
  }

  override async propose(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<IntakeProposal> {
    const reading = await this.turns.take(() => this.readApart(content, bounds, 'proposal'), busy);
    return proposalOf(reading, name, bounds);
  }

  override async raw(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<RawDocument> {
    const reading = await this.turns.take(() => this.readApart(content, bounds, 'raw'), busy);
    return rawOf(reading, name, bounds);
  }

  /** An application that closes does not wait for what it reads. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    for (const child of this.children) child.kill('SIGKILL');
  }

  private async readApart(content: DocumentContent, bounds: DocumentBounds, as: ReadAs): Promise<Reading> {
    if (this.closing) throw busy();
    const child = this.start(bounds, as);
    this.children.add(child);
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, this.limits.seconds * 1_000);
    try {
      const ended = endOf(child);
      // A child that dies or answers early breaks the pipe; what it answered or how it ended tells more.
      const fed = pipeline(Readable.from(chunksOf(content)), child.stdin!).catch(() => undefined);
      const [answer, end] = await Promise.all([answerOf(child), ended, fed]);
      const reading = end === 'status 0' ? readingIn(answer) : null;
      if (reading) return reading;
      this.log.warn(`a document could not be read: ${late ? 'out of time' : end}`);
      return { reason: late ? `读取超过 ${this.limits.seconds} 秒，${ADVICE}` : `读取中断，${ADVICE}` };
    } finally {
      clearTimeout(patience);
      child.kill('SIGKILL');
      this.children.delete(child);
    }
  }

  private start({ characters, items }: DocumentBounds, as: ReadAs): ChildProcess {
    const { heapMegabytes, megabytes, seconds } = this.limits;
    const node = [
      process.execPath,
      `--max-old-space-size=${heapMegabytes}`,
      ...this.program,
      String(characters),
      String(items),
      as,
    ];
    // The kernel counts the time of all threads: twice the wall time is never reached by one that is only slow.
    const limits = [String(megabytes * 1_024), String(seconds * 2)];
    return spawn('/bin/sh', ['-c', LIMITED, 'sh', ...limits, ...node], {
      cwd: '/',
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }
}

const ADVICE = '文件可能已损坏，或者内容过于庞大，请另存或者拆分后再试';

const busy = (): DomainError => DomainError.at('/file', 'proposal.busy', '正在读取的文件太多，请过一分钟再上传。');

async function* chunksOf(content: DocumentContent): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < content.size; position += CHUNK) yield content.read(position, CHUNK);
}

/** How it ended, once its output is complete. Rejects when it could not be started. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal ?? `status ${status}`));
  });
}

/** What it wrote; one that writes more than it may is ended. */
async function answerOf(child: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of child.stdout!) {
    size += (chunk as Buffer).length;
    if (size > LONGEST_ANSWER) {
      child.kill('SIGKILL');
      return '';
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The answer of the program; null when it is none. */
function readingIn(answer: string): Reading | null {
  try {
    const reading = JSON.parse(answer) as Reading;
    if ('reason' in reading) return typeof reading.reason === 'string' ? reading : null;
    if ('proposal' in reading) return Array.isArray(reading.proposal.items) ? reading : null;
    if ('rows' in reading) return Array.isArray(reading.rows) ? reading : null;
    if ('text' in reading) return typeof reading.text === 'string' ? reading : null;
    return 'characters' in reading || 'items' in reading ? reading : null;
  } catch {
    return null;
  }
}
