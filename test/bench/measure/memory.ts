import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Resident megabytes of a process now (Linux). */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The most a process holds while `work` runs, looked at ten times a second. */
export async function peakMegabytes(pid: number, work: () => Promise<unknown>): Promise<number> {
  let peak = residentMegabytes(pid);
  let working = true;
  const watching = (async () => {
    while (working) {
      peak = Math.max(peak, residentMegabytes(pid));
      await pause(100);
    }
  })();
  await work();
  working = false;
  await watching;
  return peak;
}
