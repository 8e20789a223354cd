import path from 'node:path';

/** The program of the writing thread. Tests run from sources and put test/support/writing-program.ts in this place. */
export const WRITING_PROGRAM = { file: path.join(__dirname, 'writing.main.js'), flags: [] as string[] };
