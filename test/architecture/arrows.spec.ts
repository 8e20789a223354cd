import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** One file per rule that breaks it, and the rule it must be caught by. All are cruised in one go, by the real rules. */
const PLANTED: [rule: string, file: string, source: string][] = [
  [
    'domain-is-pure',
    'libs/domain/planted.ts',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`,
  ],
  [
    'domain-is-pure',
    'libs/domain/planted-nest.ts',
    `import { Injectable } from '@nestjs/common';\nexport const x = Injectable;`,
  ],
  ['domain-is-pure', 'libs/domain/planted-up.ts', `import type { X } from '@application/target';\nexport type Y = X;`],
  [
    'application-knows-domain-only',
    'libs/application/planted.ts',
    `import { DataSource } from 'typeorm';\nexport const x = DataSource;`,
  ],
  [
    'application-knows-domain-only',
    'libs/application/planted-gateway.ts',
    `import { x } from '@gateways/target';\nexport const y = x;`,
  ],
  [
    'persistence-stays-below',
    'libs/persistence/planted.ts',
    `import { x } from '@gateways/target';\nexport const y = x;`,
  ],
  [
    'persistence-stays-below',
    'libs/persistence/planted-app.ts',
    `import { x } from '../../apps/worker/src/target';\nexport const y = x;`,
  ],
  ['gateways-stay-below', 'libs/gateways/planted.ts', `import { x } from '@persistence/target';\nexport const y = x;`],
  ['gateways-stay-below', 'libs/gateways/planted-pg.ts', `import { Client } from 'pg';\nexport const y = Client;`],
  [
    'adapters-only-in-modules',
    'apps/api/src/planted.ts',
    `import { x } from '@persistence/target';\nexport const y = x;`,
  ],
  [
    'adapters-only-in-modules',
    'apps/worker/src/planted.ts',
    `import { x } from '@gateways/target';\nexport const y = x;`,
  ],
  ['edges-know-no-store', 'apps/api/src/planted-redis.ts', `import { Redis } from 'ioredis';\nexport const y = Redis;`],
  ['edges-know-no-store', 'apps/cli/src/planted-queue.ts', `import { Queue } from 'bullmq';\nexport const y = Queue;`],
  [
    'worker-knows-no-orm',
    'apps/worker/src/planted-orm.ts',
    `import { DataSource } from 'typeorm';\nexport const y = DataSource;`,
  ],
  [
    'apps-do-not-meet',
    'apps/api/src/planted-worker.ts',
    `import { x } from '../../worker/src/target';\nexport const y = x;`,
  ],
  [
    'verifier-needs-nobody',
    'apps/verify/src/planted.ts',
    `import { x } from '@application/target';\nexport const y = x;`,
  ],
  ['web-speaks-http', 'apps/web/src/planted.ts', `import type { X } from '@domain/target';\nexport type Y = X;`],
  [
    'nothing-imports-tests',
    'libs/domain/planted-test.ts',
    `import { x } from '../../test/target';\nexport const y = x;`,
  ],
  ['resolvable', 'libs/domain/planted-nowhere.ts', `import { x } from './nowhere';\nexport const y = x;`],
  [
    'no-circles',
    'libs/domain/planted-here.ts',
    `import type { There } from './planted-there';\nexport interface Here { there: There }`,
  ],
];

/** What the planted files point at, and one of each room that breaks nothing. */
const TARGETS = [
  'libs/domain/target.ts',
  'libs/application/target.ts',
  'libs/persistence/target.ts',
  'libs/gateways/target.ts',
  'apps/worker/src/target.ts',
  'apps/api/src/target.module.ts',
  'test/target.ts',
];

interface Violation {
  from: string;
  rule: { name: string };
  cycle?: { name: string }[];
}

describe('the arrows', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'xh-arrows-'));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it('are each held: every planted violation is found by its rule, and nothing else is', () => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(path.join(ROOT, file), path.join(scratch, file));
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(scratch, 'node_modules'));
    const write = (file: string, source: string) => {
      mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
      writeFileSync(path.join(scratch, file), source);
    };
    for (const file of TARGETS) write(file, 'export const x = 1;\nexport type X = number;\n');
    write('apps/api/src/target.module.ts', `import { x } from '@persistence/target';\nexport const y = x;`);
    write(
      'libs/domain/planted-there.ts',
      `import type { Here } from './planted-here';\nexport interface There { here: Here }`,
    );
    for (const [, file, source] of PLANTED) write(file, source);

    const depcruise = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [depcruise, 'apps', 'libs', '--output-type', 'json'], {
      cwd: scratch,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stderr).toBe('');
    const { violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary;
    const found = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
    for (const [rule, file] of PLANTED) expect(found).toContain(`${rule} ${file}`);
    const planted = new Set(PLANTED.map(([, file]) => file));
    expect(violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it('are all planted here: a new rule needs a violation of its own', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the rules are a CommonJS file
    const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
