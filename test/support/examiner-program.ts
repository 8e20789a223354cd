import path from 'node:path';

/** The examining program from its source; jest.config.js puts this in the place of libs/gateways/examination/examiner-program.ts. */
export const EXAMINER_PROGRAM: readonly string[] = [
  '--require',
  path.join(__dirname, 'run-typescript.cjs'),
  path.join(__dirname, '../../libs/gateways/examination/examiner.main.ts'),
];
