import { type ChildProcess, spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

export interface ChildLimits {
  /** Of wall time for one piece of work. */
  seconds: number;
  /** Of JavaScript objects, and of all memory together, buffers and stacks included. */
  heapMegabytes: number;
  megabytes: number;
}

/** What a child wrote before it ended well, or how else it ended. */
export type ChildEnd = { answer: string } | { failed: 'late' | 'broken'; how: string };

/**
 * Sets limits of the kernel for what it then becomes: they hold even when the parent has died, and a crash leaves no core file.
 * One that cannot be set stands lower already.
 */
const LIMITED = 'ulimit -c 0; ulimit -d "$1"; ulimit -t "$2"; shift 2; exec "$@"';

/** Programs of ours that look at strangers' bytes, each in a process of its own that knows no secret and has little memory and time. */
export class LimitedChildren {
  private readonly running = new Set<ChildProcess>();

  /** `longest`: bytes of the longest answer; a child that writes more is ended. */
  constructor(
    private readonly limits: ChildLimits,
    private readonly longest: number,
  ) {}

  /** Runs Node with these arguments over the content. Rejects only when no process could be started. */
  async run(program: readonly string[], content: AsyncIterable<Uint8Array>): Promise<ChildEnd> {
    const child = this.start(program);
    this.running.add(child);
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, this.limits.seconds * 1_000);
    try {
      const ended = endOf(child);
      // A child that dies or answers early breaks the pipe; what it answered or how it ended tells more.
      const fed = pipeline(Readable.from(content), child.stdin!).catch(() => undefined);
      const [answer, how] = await Promise.all([this.answerOf(child), ended, fed]);
      return how === 'status 0' ? { answer } : { failed: late ? 'late' : 'broken', how: late ? 'out of time' : how };
    } finally {
      clearTimeout(patience);
      child.kill('SIGKILL');
      this.running.delete(child);
    }
  }

  killAll(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private start(program: readonly string[]): ChildProcess {
    const { heapMegabytes, megabytes, seconds } = this.limits;
    const node = [process.execPath, `--max-old-space-size=${heapMegabytes}`, ...program];
    // The kernel counts the time of all threads: twice the wall time is never reached by one that is only slow.
    const limits = [String(megabytes * 1_024), String(seconds * 2)];
    return spawn('/bin/sh', ['-c', LIMITED, 'sh', ...limits, ...node], {
      cwd: '/',
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }

  private async answerOf(child: ChildProcess): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of child.stdout!) {
      size += (chunk as Buffer).length;
      if (size > this.longest) {
        child.kill('SIGKILL');
        return '';
      }
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

/** How it ended, once its output is complete. Rejects when it could not be started. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal ?? `status ${status}`));
  });
}
