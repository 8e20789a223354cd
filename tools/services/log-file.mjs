import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGE = 20 * 1024 * 1024;

/** The path of a part's log. A log over 20 MB moves to `.1` at the start, so a data folder never fills up with them. */
export function logFile(folder, name) {
  const file = path.join(folder, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
  return file;
}
