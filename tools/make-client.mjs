// Writes apps/web/src/api/schema.d.ts from the API's own OpenAPI document; needs no service. `--check` only says whether it is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';
import { root } from './root.mjs';
import { Trouble, runMain, say } from './say.mjs';

const target = path.join(root, 'apps/web/src/api/schema.d.ts');

runMain(async () => {
  await build({ web: false, say });
  const written = `${HEAD}${astToString(await openapiTypescript(readDocument()))}`;
  const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (written === current) return say('apps/web/src/api/schema.d.ts 与接口一致 (up to date)');
  if (process.argv.includes('--check'))
    throw new Trouble('apps/web/src/api/schema.d.ts 与接口不一致，请运行 node tools/make-client.mjs (stale: run it)');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, written);
  say('apps/web/src/api/schema.d.ts 已更新 (written)');
});

const HEAD = '// Made from the OpenAPI document by tools/make-client.mjs. Never edited by hand.\n';

function readDocument() {
  const program = path.join(root, 'dist/apps/api/src/print-openapi.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', maxBuffer: 64e6 });
  if (status !== 0) throw new Trouble(`接口文档没有生成。The OpenAPI document could not be made.\n${stderr}`);
  return JSON.parse(stdout);
}
