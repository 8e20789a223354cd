import { chmodSync, chownSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from './scratch';

export const projectRoot = path.resolve(__dirname, '../..');

/** Tells at SIGTERM whether the services still answer: they must outlive API and worker. */
const LAST_WORDS = `
const { connect } = require('node:net');
const reach = (url) => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  socket.once('connect', () => done('up')).once('error', () => done('down'));
});
process.once('SIGTERM', async () => {
  console.log('term, redis ' + await reach(process.env.REDIS_URL) + ', postgres ' + await reach(process.env.DATABASE_URL));
  process.exit(0);
});`;

const STAND_INS = {
  api: `require('node:http').createServer((request, answer) => answer.writeHead(request.url === '/health/ready' ? 200 : 404).end())
    .listen(Number(process.env.PORT), process.env.HOST);${LAST_WORDS}`,
  worker: `setInterval(() => {}, 1000);${LAST_WORDS}`,
  cli: `const { DATABASE_URL, REDIS_URL, XH_INSTALLATION } = process.env;
    console.log(JSON.stringify({ words: process.argv.slice(2), databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, kind: XH_INSTALLATION }));
    process.exit(process.argv[2] === 'found-wrong' ? 1 : 0);`,
};

/** A project with our tools and with applications of three lines: what is tested is the launcher, not what it launches. */
export function standInProject(owner?: number): string {
  const folder = scratchFolder(owner);
  for (const name of ['tools', 'package.json', 'package-lock.json'])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(STAND_INS)) {
    const place = path.join(folder, 'dist/apps', name, 'src');
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'main.js'), text);
  }
  if (owner) giveAway(folder, owner);
  return folder;
}

/** Only what the launcher writes to must belong to the other user. */
function giveAway(folder: string, owner: number): void {
  chmodSync(folder, 0o755);
  for (const name of ['', 'dist', 'tools']) chownSync(path.join(folder, name), owner, owner);
}
