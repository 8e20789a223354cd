import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { Trouble } from './say.mjs';

const modules = path.join(root, 'node_modules');
/** Our own mark: npm's hidden lockfile has another form and cannot be compared with package-lock.json byte by byte. */
const mark = path.join(modules, '.xiaohao-lockfile');

/** Installs the dependencies when there are none, or when the lockfile is another than the one they were installed from. */
export function install(say) {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) ? readFileSync(mark, 'utf8') === wanted : installedByHand()) return;
  say('安装依赖 npm ci（首次约需一分钟）…');
  // Messages of npm go to stderr: stdout may be data that somebody reads.
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (result.status !== 0)
    throw new Trouble(
      '依赖没有装上：请检查网络后重试 npm ci --ignore-scripts。\nnpm ci failed: check the network and try again.',
    );
  writeFileSync(mark, wanted);
}

/** node_modules from a developer's own `npm i` or `npm ci` is taken as it is while it is not older than the lockfile says. */
function installedByHand() {
  const hidden = path.join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const { packages: have } = JSON.parse(readFileSync(hidden, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(want).every(
    ([name, { version, optional }]) => !name || optional || have[name]?.version === version,
  );
}
