import { hash } from 'node:crypto';
import { TreeHasher } from '@domain/audit/tree-hasher';

/** The tree's hashes as this machine computes them. */
export const LOG_HASHER = new TreeHasher((bytes) => hash('sha256', bytes, 'buffer'));
