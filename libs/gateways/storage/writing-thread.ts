import { Worker } from 'node:worker_threads';
import { WRITING_PROGRAM } from './writing-program';

/** To the thread: the next pieces of a file. */
export interface Order {
  id: number;
  file: number;
  descriptor: number;
  chunks: readonly Uint8Array[];
  step: 'begin' | 'go on' | 'end' | 'drop';
}

/** Hex SHA-256 of all its pieces when a file has ended. The code of an error is told apart: between threads it would be lost. */
export type Answer = { id: number; sha256: string | null } | { id: number; error: unknown; code: string | undefined };

interface Waiting {
  resolve: (sha256: string | null) => void;
  reject: (error: unknown) => void;
}

/** A thread beside the server's, which hashes and writes what is received: of a large file others notice little. */
export class WritingThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** A number for a file, never given twice, as descriptors are. */
  nextFile(): number {
    return (this.lastId += 1);
  }

  /** The chunks go over to the thread: nobody may look at them afterwards. */
  order(order: Omit<Order, 'id'>): Promise<string | null> {
    const worker = (this.worker ??= this.start());
    const id = (this.lastId += 1);
    const chunks = order.chunks.map(owned);
    return new Promise((resolve, reject) => {
      worker.postMessage(
        { ...order, id, chunks } satisfies Order,
        chunks.map(({ buffer }) => buffer as ArrayBuffer),
      );
      this.waiting.set(id, { resolve, reject });
    });
  }

  private start(): Worker {
    const worker = new Worker(WRITING_PROGRAM.file, { execArgv: WRITING_PROGRAM.flags });
    worker.on('message', (answer: Answer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('error' in answer) waiting?.reject(Object.assign(answer.error as object, { code: answer.code }));
      else waiting?.resolve(answer.sha256);
    });
    worker.once('error', (error) => this.stopped(worker, error));
    worker.once('exit', () => this.stopped(worker, new Error('the writing thread has ended')));
    // It alone keeps no process alive.
    worker.unref();
    return worker;
  }

  /** What it had in hand has failed; the next order starts another. */
  private stopped(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** What shares its memory with something else is copied. */
function owned(chunk: Uint8Array): Uint8Array {
  return chunk.byteLength === chunk.buffer.byteLength ? chunk : Uint8Array.from(chunk);
}
