import type { Order, WritingThread } from './writing-thread';

/** Network pieces have 64 KB; each order to the thread takes its time, so that fewer and larger ones take half of it. */
const GATHERED_BYTES = 1024 * 1024;

/** Writes a stream to a file while more of it arrives: one write is under way, the next is gathered. Never holds more than two. */
export class GatheredWriter {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private underWay: Promise<unknown> | null = null;
  private readonly file: number;

  constructor(
    private readonly thread: WritingThread,
    private readonly descriptor: number,
  ) {
    this.file = thread.nextFile();
  }

  /** The chunk belongs to the writer from then on. */
  async write(chunk: Uint8Array): Promise<void> {
    this.waiting.push(chunk);
    this.bytes += chunk.length;
    if (this.bytes >= GATHERED_BYTES) await this.flush();
  }

  /** Hex SHA-256 of all that is written; not yet safe from a power cut. */
  async end(): Promise<string> {
    await this.flush();
    await this.underWay;
    return (await this.order('end'))!;
  }

  /** Of what was written nobody asks any more. */
  async drop(): Promise<void> {
    if (!this.underWay) return;
    this.waiting = [];
    await this.underWay.catch(() => undefined);
    await this.order('drop').catch(() => undefined);
  }

  private async flush(): Promise<void> {
    const isFirst = this.underWay === null;
    await this.underWay;
    this.underWay = this.order(isFirst ? 'begin' : 'go on');
    // Told where it is awaited; until then it is nobody's unhandled failure.
    this.underWay.catch(() => undefined);
  }

  private order(step: Order['step']): Promise<string | null> {
    const chunks = this.waiting;
    this.waiting = [];
    this.bytes = 0;
    return this.thread.order({ file: this.file, descriptor: this.descriptor, chunks, step });
  }
}
