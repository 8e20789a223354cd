import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * One launcher per data folder. The lock is a listening socket named after the folder: the system drops it with the process, so
 * no `kill -9` leaves it behind. Returns {note, release}, or {takenBy: text} with what the holder last noted (its address).
 */
export async function lockFolder(folder) {
  const name = addressOf(realpathSync(folder));
  for (let round = 0; round < 5; round += 1) {
    const held = await listen(name);
    if (held) return held;
    const takenBy = await ask(name);
    if (takenBy !== null) return { takenBy };
    // Only a socket file (outside Linux) can stay behind without an owner.
    if (!name.startsWith('\0')) rmSync(name, { force: true });
  }
  return { takenBy: '' };
}

function listen(name) {
  return new Promise((resolve, reject) => {
    let text = '';
    const server = createServer((socket) => socket.on('error', () => {}).end(text));
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(name, () => {
      server.unref();
      resolve({ note: (fresh) => (text = fresh), release: () => new Promise((done) => server.close(done)) });
    });
  });
}

function ask(name) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(name).setEncoding('utf8');
    socket.on('data', (part) => (text += part));
    socket.once('end', () => resolve(text)).once('error', () => resolve(null));
  });
}

function addressOf(folder) {
  const key = `xiaohao-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  return process.platform === 'linux' ? `\0${key}` : path.join(os.tmpdir(), `${key}.sock`);
}
