import { connect } from 'node:net';

/** Asks Redis one thing and returns the first line of its answer, e.g. `+PONG`. No client library: none may be installed yet. */
export function askRedis({ port, password }, words) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    let text = '';
    const fail = (error) => {
      reject(error ?? new Error('no answer'));
      socket.destroy();
    };
    socket.setEncoding('utf8').once('error', fail).once('timeout', fail).once('close', fail);
    socket.once('connect', () => socket.write(encode(['AUTH', password]) + encode(words)));
    socket.on('data', (part) => {
      text += part;
      const lines = text.split('\r\n');
      const refused = lines[0].startsWith('-');
      if (lines.length <= 2 && !refused) return;
      resolve(refused ? lines[0] : lines[1]);
      socket.destroy();
    });
  });
}

const encode = (words) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
