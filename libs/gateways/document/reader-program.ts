import path from 'node:path';

/** Arguments for Node that start the reading program. Tests run from sources and put test/support/reader-program.ts in this place. */
export const READER_PROGRAM: readonly string[] = [path.join(__dirname, 'reader.main.js')];
