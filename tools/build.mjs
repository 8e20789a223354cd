// Compiles apps and libs to dist/ (swc: types are checked by `npm run check`), the page that checks dossiers to dist/verify and the
// web pages to dist/web.
// `node tools/build.mjs [--no-web] [--force]`: parts whose sources did not change since the last build are left alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { runStep } from './run-step.mjs';
import { runMain, say as sayAloud } from './say.mjs';
import { lockFolder } from './services/lock.mjs';

const dist = path.join(root, 'dist');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const parts = {
  server: {
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', '.swcrc', 'tools/build.mjs', 'package-lock.json'],
    needs: 'libs',
    result: 'libs',
    make: compileServer,
  },
  verify: {
    sources: ['apps/verify', 'libs/domain', 'tools/build.mjs', 'package-lock.json'],
    needs: 'apps/verify/verify.html',
    result: 'verify/verify.html',
    make: (say) => step(say, '编译核验页', 'vite', ['build', 'apps/verify', '--logLevel', 'warn']),
  },
  web: {
    sources: ['apps/web', 'tools/build.mjs', 'package-lock.json'],
    needs: 'apps/web/index.html',
    result: 'web/index.html',
    make: (say) => step(say, '编译网页', 'vite', ['build', 'apps/web', '--logLevel', 'warn']),
  },
};

/** Names of the parts whose sources differ from those of the last build. */
export function staleParts({ web = true } = {}) {
  return Object.keys(parts).filter((name) => (web || name !== 'web') && isStale(name));
}

/** Builds what is stale. Two builds at once in one clone wait for each other. */
export async function build({ web = true, force = false, say = sayAloud } = {}) {
  if (!force && staleParts({ web }).length === 0) return;
  mkdirSync(dist, { recursive: true });
  const lock = await waitForLock();
  for (const name of force ? Object.keys(parts) : staleParts({ web })) {
    if (!existsSync(path.join(root, parts[name].needs)) || (!web && name === 'web')) continue;
    const digest = digestOf(name);
    await parts[name].make(say);
    writeFileSync(stamp(name), digest);
  }
  await lock.release();
}

/** Compiles beside the old result and swaps, so that a running installation never sees half a build. */
async function compileServer(say) {
  const fresh = path.join(dist, '.fresh');
  rmSync(fresh, { recursive: true, force: true });
  const folders = ['apps/api', 'apps/worker', 'apps/cli', 'libs'].filter((folder) =>
    existsSync(path.join(root, folder)),
  );
  await step(say, '编译程序', 'swc', [...folders, '-d', fresh, '--quiet', '--copy-files', '--ignore', '**/*.spec.ts']);
  for (const folder of readdirSync(fresh)) {
    rmSync(path.join(dist, folder), { recursive: true, force: true });
    renameSync(path.join(fresh, folder), path.join(dist, folder));
  }
  rmSync(fresh, { recursive: true, force: true });
}

async function step(say, doing, program, args) {
  say(`${doing} …`);
  await runStep({ command: bin(program), args, cwd: root, say, doing, trouble: `${doing}失败。The build failed.` });
}

const stamp = (name) => path.join(dist, `.${name}.built`);

function isStale(name) {
  if (!existsSync(path.join(root, parts[name].needs))) return false;
  if (!existsSync(stamp(name)) || !existsSync(path.join(dist, parts[name].result))) return true;
  return readFileSync(stamp(name), 'utf8') !== digestOf(name);
}

/** One digest over names and contents: cheap for a thousand small files, and right after a checkout or a restored cache. */
function digestOf(name) {
  const hash = createHash('sha256');
  for (const file of parts[name].sources.flatMap((source) => filesIn(path.join(root, source))).sort())
    if (!file.endsWith('.spec.ts'))
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

async function waitForLock() {
  for (;;) {
    const lock = await lockFolder(dist);
    if (lock.takenBy === undefined) return lock;
    await pause(200);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  runMain(async () => {
    await install(sayAloud);
    await build({ web: !process.argv.includes('--no-web'), force: process.argv.includes('--force') });
  });
