import { readFileSync } from 'node:fs';

/** The last lines of a log, for the person who must find out why something did not start. */
export function tailOf(file, lines = 15) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(无日志 no log)';
  }
}
