import path from 'node:path';

/** The reading program from its source; jest.config.js puts this in the place of libs/gateways/document/reader-program.ts. */
export const READER_PROGRAM: readonly string[] = [
  '--require',
  path.join(__dirname, 'run-typescript.cjs'),
  path.join(__dirname, '../../libs/gateways/document/reader.main.ts'),
];
