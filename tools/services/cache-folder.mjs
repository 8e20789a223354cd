import { accessSync, constants, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../root.mjs';

/** Where unpacked programs are kept: XH_CACHE_DIR, else `.cache` in the project, else the user's own cache folder. */
export function cacheFolder(name) {
  const choices = process.env.XH_CACHE_DIR
    ? [path.resolve(process.env.XH_CACHE_DIR)]
    : [path.join(root, '.cache'), path.join(os.homedir(), '.cache', 'xiaohao')];
  const base = choices.find(isWritable) ?? choices[0];
  return path.join(base, name);
}

function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
