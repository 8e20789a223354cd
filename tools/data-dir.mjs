import path from 'node:path';
import { root } from './root.mjs';

/** DATA_DIR, or `.data` in the project. */
export const dataDir = () => (process.env.DATA_DIR ? path.resolve(process.env.DATA_DIR) : path.join(root, '.data'));
