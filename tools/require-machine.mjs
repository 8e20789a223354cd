import { Trouble } from './say.mjs';

/**
 * Node 20.19 is the first that loads ESM packages from CommonJS, which Nest 12 needs. Linux, because orphans are recognised by what
 * /proc tells of them; elsewhere docker-compose.yml runs the same.
 */
export function requireMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Trouble(
      `需要 Node.js 20.19 或更新版本，现为 ${process.versions.node}。Node.js 20.19 or newer is needed, this is ${process.versions.node}.`,
    );
  if (process.platform !== 'linux')
    throw new Trouble(
      '启动程序只支持 Linux；其他系统请使用 docker compose up。\nThe launcher runs on Linux; elsewhere use docker compose up.',
    );
}
