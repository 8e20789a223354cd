import { readAddresses } from '../services/addresses.mjs';
import { isSame, stopProcess } from '../services/processes.mjs';
import { APP_SIGNALS } from './apps.mjs';

/** API and worker of a launcher that was killed still run and hold the port: they are known by pid and start time, and stopped. */
export async function stopLeftovers(folder, say) {
  const { api, worker } = readAddresses(folder)?.processes ?? {};
  const orphans = [api, worker].filter(isSame);
  if (orphans.length > 0) say('上次未正常退出，先停止遗留的进程 …');
  await Promise.all(orphans.map((orphan) => stopProcess(orphan, APP_SIGNALS)));
}
