import { createHash, type Hash } from 'node:crypto';
import { writevSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './writing-thread';

/** What the writing thread does: hashes and writes the pieces of many files, each in the order they come. */
const hashes = new Map<number, Hash>();

parentPort!.on('message', (order: Order) => {
  const { id } = order;
  try {
    parentPort!.postMessage({ id, sha256: perform(order) } satisfies Answer);
  } catch (error) {
    forget(order.file);
    parentPort!.postMessage({ id, error, code: (error as NodeJS.ErrnoException).code } satisfies Answer);
  }
});

function perform({ file, descriptor, chunks, step }: Order): string | null {
  if (step === 'drop') return forget(file);
  if (step === 'begin') hashes.set(file, createHash('sha256'));
  const hash = hashes.get(file);
  // A file that failed once never gets a hash of what came later.
  if (!hash) throw new Error('a file that was not begun, or failed');
  for (const chunk of chunks) hash.update(chunk);
  writeAll(descriptor, chunks);
  if (step !== 'end') return null;
  forget(file);
  return hash.digest('hex');
}

function forget(file: number): null {
  hashes.delete(file);
  return null;
}

/** A disk may take a part of what it is given. */
function writeAll(descriptor: number, chunks: readonly Uint8Array[]): void {
  let left = chunks;
  while (left.length > 0) {
    let written = writevSync(descriptor, left);
    const whole = left.findIndex((chunk) => {
      if (written < chunk.length) return true;
      written -= chunk.length;
      return false;
    });
    left = whole < 0 ? [] : [left[whole]!.subarray(written), ...left.slice(whole + 1)];
  }
}
