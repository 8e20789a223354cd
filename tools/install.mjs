import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runStep } from './run-step.mjs';

/** Installs the dependencies when there are none, or when the lockfile names other versions than those installed. */
export async function install(say) {
  if (isInstalled()) return;
  say('安装依赖 npm ci（首次约需一分钟）…');
  await runStep({
    command: 'npm',
    args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: root,
    // Building and testing need the development packages, whatever NODE_ENV says about running.
    env: { ...process.env, NODE_ENV: 'development' },
    say,
    doing: '安装依赖',
    trouble:
      '依赖没有装上：请检查网络后重试 npm ci --ignore-scripts。\nnpm ci failed: check the network and try again.',
  });
}

/** npm writes its hidden lockfile last, so an installation that was broken off has none. */
function isInstalled() {
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const { packages: have } = JSON.parse(readFileSync(hidden, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(want).every(
    ([name, { version, optional }]) => !name || optional || have[name]?.version === version,
  );
}
