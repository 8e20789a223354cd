import { accessSync, constants, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../root.mjs';
import { isReachable } from './servant.mjs';

/**
 * Where unpacked programs are kept: XH_CACHE_DIR, else `.cache` in the project, else the user's own cache folder. As root it must be a
 * place that the servant reaches by itself: `initdb` asks access(2), which heeds no capability. /var/cache always is one.
 */
export function cacheFolder(name, servant) {
  const usual = [path.join(root, '.cache'), path.join(os.homedir(), '.cache', 'xiaohao')];
  const choices = [
    ...(process.env.XH_CACHE_DIR ? [path.resolve(process.env.XH_CACHE_DIR)] : usual),
    ...(servant ? ['/var/cache/xiaohao'] : []),
  ];
  const suits = (folder) => isWritable(folder) && (!servant || isReachable(path.join(folder, name), servant));
  return path.join(choices.find(suits) ?? choices[0], name);
}

function isWritable(folder) {
  // A strict umask must not shut the servant out of a folder that we make only now.
  const umask = process.umask(0o022);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  } finally {
    process.umask(umask);
  }
}
