// Compiles apps and libs to dist/ (swc: types are checked by `npm run check`) and the web pages to dist/web.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function build({ web = true } = {}) {
  for (const part of ['apps', 'libs']) rmSync(path.join(root, 'dist', part), { recursive: true, force: true });
  run(bin('swc'), ['apps/api', 'apps/worker', 'apps/cli', 'libs', '-d', 'dist', '--quiet', '--ignore', '**/*.spec.ts']);
  if (web && existsSync(path.join(root, 'apps/web/index.html')))
    run(bin('vite'), ['build', 'apps/web', '--logLevel', 'warn']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ web: !process.argv.includes('--no-web') });
