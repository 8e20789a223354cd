import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { VirusScanner } from '@application/ports/virus-scanner';

/** clamd reads a stream in its own time, then scans; a hundred megabytes of archive take it half a minute. */
const SILENCE_MILLISECONDS = 120_000;

/** `/run/clamav/clamd.ctl`, or `tcp://host:3310`. */
export class ClamdScanner extends VirusScanner {
  override readonly isSetUp = true;

  constructor(private readonly address: string) {
    super();
  }

  override async find(content: AsyncIterable<Uint8Array>): Promise<string | null> {
    const socket = this.connect();
    const over = new Promise<void>((end) => void socket.once('close', end));
    const answer = readAnswer(socket);
    // Whatever breaks while we write says so here; a failed write alone would not tell why.
    answer.catch(() => undefined);
    try {
      await Promise.race([once(socket, 'connect'), answer]);
      await send(socket, Buffer.from('zINSTREAM\0'), over);
      for await (const chunk of content) {
        await send(socket, lengthOf(chunk.length), over);
        await send(socket, chunk, over);
      }
      await send(socket, lengthOf(0), over);
      return findingOf(await answer);
    } finally {
      socket.destroy();
    }
  }

  private connect(): Socket {
    const tcp = /^tcp:\/\/([^/]+):(\d+)$/.exec(this.address);
    const socket = tcp ? connect(Number(tcp[2]), tcp[1]) : connect(this.address);
    return socket.setTimeout(SILENCE_MILLISECONDS, () => socket.destroy(new Error('clamd does not answer')));
  }
}

/** All that clamd says until it hangs up. It may say so before it has read everything: that the stream is too long for it. */
function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('\0')) resolve(said);
    });
    socket.once('error', (error) => (said ? resolve(said) : reject(error)));
    socket.once('close', () => (said ? resolve(said) : reject(new Error('clamd hung up'))));
  });
}

/** Waits for room, and no longer than the line stands. */
async function send(socket: Socket, bytes: Uint8Array, over: Promise<void>): Promise<void> {
  if (!socket.writable || socket.write(bytes)) return;
  await Promise.race([once(socket, 'drain').catch(() => undefined), over]);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`, or an error. */
function findingOf(answer: string): string | null {
  const said = answer.replace(/\0[\s\S]*$/, '').trim();
  if (/^stream: OK$/.test(said)) return null;
  const found = /^stream: (.+) FOUND$/.exec(said);
  if (found) return found[1]!.slice(0, 200);
  throw new Error(`clamd: ${said.slice(0, 200)}`);
}
