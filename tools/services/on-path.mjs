import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The full path of the first of `names` found on PATH (and the folders where Debian hides servers), or null. */
export function onPath(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  for (const name of names)
    for (const folder of folders) if (folder && isProgram(path.join(folder, name))) return path.join(folder, name);
  return null;
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
