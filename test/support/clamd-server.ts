import { createServer, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The harmless text that every scanner finds, put together here so that none finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

export interface ClamdServer {
  /** As CLAMAV_SOCKET has it. */
  address: string;
  /** Streams it has answered. */
  scans: number;
  /** Bytes of a stream it takes, as StreamMaxLength. */
  most: number;
  /** Takes the next streams and hangs up without a word. */
  isDumb: boolean;
  close(): Promise<void>;
}

/** Speaks clamd's protocol (zINSTREAM) on a socket of its own and finds what holds EICAR's text. */
export async function startClamd(kind: 'unix' | 'tcp' = 'unix'): Promise<ClamdServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-clamd-'));
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    void serve(socket).catch(() => socket.destroy());
  });
  const clamd: ClamdServer = { address: '', scans: 0, most: 30_000_000, isDumb: false, close };

  async function serve(socket: Socket): Promise<void> {
    let waiting = Buffer.alloc(0);
    let begun = false;
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const piece of socket as AsyncIterable<Buffer>) {
      waiting = Buffer.concat([waiting, piece]);
      if (!begun) {
        if (waiting.length < 10) continue;
        if (waiting.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        begun = true;
        waiting = waiting.subarray(10);
      }
      while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE(0)) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) return answer(socket, Buffer.concat(parts));
        parts.push(waiting.subarray(4, 4 + length));
        bytes += length;
        if (bytes > clamd.most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        waiting = waiting.subarray(4 + length);
      }
    }
  }

  function answer(socket: Socket, content: Buffer): void {
    if (clamd.isDumb) return void socket.destroy();
    clamd.scans += 1;
    socket.end(content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
  }

  async function close(): Promise<void> {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  }

  const file = path.join(folder, 'clamd.ctl');
  await new Promise<void>((resolve) =>
    kind === 'unix' ? server.listen(file, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  const address = server.address();
  clamd.address = typeof address === 'object' && address ? `tcp://127.0.0.1:${address.port}` : file;
  return clamd;
}
