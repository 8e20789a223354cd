import type { FileHandle } from 'node:fs/promises';

/** Network pieces have 64 KB; each write goes through a thread and back, so that fewer and larger ones take half the time. */
const GATHERED_BYTES = 1024 * 1024;

/** Writes a stream to a file while more of it arrives: one write is under way, the next is gathered. Never holds more than two. */
export class GatheredWriter {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(private readonly handle: FileHandle) {}

  async write(chunk: Uint8Array): Promise<void> {
    this.waiting.push(chunk);
    this.bytes += chunk.length;
    if (this.bytes >= GATHERED_BYTES) await this.flush();
  }

  /** All is written; not yet safe from a power cut. */
  async end(): Promise<void> {
    if (this.bytes > 0) await this.flush();
    await this.underWay;
  }

  private async flush(): Promise<void> {
    const chunks = this.waiting;
    this.waiting = [];
    this.bytes = 0;
    await this.underWay;
    this.underWay = writeAll(this.handle, chunks);
    // Told where it is awaited; until then it is nobody's unhandled failure.
    this.underWay.catch(() => undefined);
  }
}

async function writeAll(handle: FileHandle, chunks: Uint8Array[]): Promise<void> {
  let left = chunks;
  while (left.length > 0) {
    let { bytesWritten } = await handle.writev(left);
    // A disk may take a part of it.
    const whole = left.findIndex((chunk) => {
      if (bytesWritten < chunk.length) return true;
      bytesWritten -= chunk.length;
      return false;
    });
    left = whole < 0 ? [] : [left[whole]!.subarray(bytesWritten), ...left.slice(whole + 1)];
  }
}
