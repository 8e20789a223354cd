import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A temporary folder of mode 0700, like a home: root's services must reach their data through it. */
export function scratchFolder(owner?: number): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'xiaohao-start-')));
  if (owner) chownSync(folder, owner, owner);
  made.push(folder);
  return folder;
}

export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
