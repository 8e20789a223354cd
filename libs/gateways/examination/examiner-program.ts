import path from 'node:path';

/** Arguments for Node that start the examining program. Tests run from sources and put test/support/examiner-program.ts in this place. */
export const EXAMINER_PROGRAM: readonly string[] = [path.join(__dirname, 'examiner.main.js')];
