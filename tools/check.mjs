// Everything that needs no service: format, lint, types, arrows, dead code, unit tests. Runs them in order and stops at the first red one.
// `--no-tests` leaves the tests out, for a run of `npm test` has them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { runMain, say } from './say.mjs';

const steps = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['web types', 'tsc', ['-p', 'apps/web/tsconfig.json'], 'apps/web/tsconfig.json'],
  ['verifier types', 'tsc', ['-p', 'apps/verify/tsconfig.json'], 'apps/verify/tsconfig.json'],
  [
    'arrows',
    'depcruise',
    [...['apps', 'libs'].filter((folder) => existsSync(path.join(root, folder))), '--output-type', 'err'],
  ],
  ['dead code', 'knip', ['--include', 'files,dependencies,exports,types,unlisted,unresolved']],
  ['unit tests', 'jest', ['--selectProjects', 'unit', 'architecture', '--passWithNoTests']],
];

runMain(async () => {
  await install(say);
  for (const [title, command, args, needs] of steps) {
    if (command === 'jest' && process.argv.includes('--no-tests')) continue;
    if (needs && !existsSync(path.join(root, needs))) continue;
    const from = process.hrtime.bigint();
    const result = spawnSync(path.join(root, 'node_modules', '.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const seconds = (Number(process.hrtime.bigint() - from) / 1e9).toFixed(1);
    console.log(`${result.status === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
    if (result.status !== 0) process.exit(result.status ?? 1);
  }
});
