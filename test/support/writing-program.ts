import path from 'node:path';

/** The writing thread from its source; jest.config.js puts this in the place of libs/gateways/storage/writing-program.ts. */
export const WRITING_PROGRAM = {
  file: path.join(__dirname, '../../libs/gateways/storage/writing.main.ts'),
  flags: ['--require', path.join(__dirname, 'run-typescript.cjs')],
};
