import { readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockFolder } from './services/lock.mjs';
import { identify, processesIn, stopProcess } from './services/processes.mjs';

/** How the temporary folders of test runs begin. */
export const testFolders = path.join(os.tmpdir(), 'xiaohao-tests-');

/** A test run that was killed leaves services and a folder behind. Those that no living run holds are stopped and removed. */
export async function sweepTestFolders() {
  const names = readdirSync(os.tmpdir()).filter((name) => name.startsWith(path.basename(testFolders)));
  for (const folder of names.map((name) => path.join(os.tmpdir(), name))) {
    const lock = await lockFolder(folder).catch(() => null);
    if (!lock?.release) continue;
    const left = ['postgres/data', 'redis'].flatMap((part) => processesIn(path.join(folder, part)).map(identify));
    for (const orphan of left)
      await stopProcess(orphan, [
        ['SIGQUIT', 5_000],
        ['SIGKILL', 2_000],
      ]);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
    await lock.release();
  }
}
