import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** What eslint says of a text as if it stood in that file. */
function lint(file: string, source: string): string[] {
  const eslint = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--stdin', '--stdin-filename', file, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, input: source, encoding: 'utf8' });
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe('the lint rules of the house', () => {
  it.each([
    [
      'no-restricted-imports',
      'apps/api/src/planted.input.ts',
      `import { IsDateString } from 'class-validator';\nexport const x = IsDateString;\n`,
    ],
    [
      'no-restricted-imports',
      'apps/api/src/planted.controller.ts',
      `import { ParseUUIDPipe } from '@nestjs/common';\nexport const x = ParseUUIDPipe;\n`,
    ],
    ['no-restricted-syntax', 'libs/domain/planted.ts', `export const now = () => new Date();\n`],
    ['no-restricted-syntax', 'apps/worker/src/planted.ts', `export const now = () => Date.now();\n`],
    ['@typescript-eslint/no-explicit-any', 'libs/application/planted.ts', `export const x = (y: any) => y;\n`],
    ['no-console', 'libs/persistence/planted.ts', `console.log(1);\nexport {};\n`],
  ])('catch a planted violation: %s in %s', (rule, file, source) => expect(lint(file, source)).toContain(rule));
});
