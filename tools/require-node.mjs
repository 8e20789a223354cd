import { Trouble } from './say.mjs';

/** Node 20.19 is the first that loads ESM packages from CommonJS, which Nest 12 needs. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `需要 Node.js 20.19 或更新版本，现为 ${process.versions.node}。Node.js 20.19 or newer is needed, this is ${process.versions.node}.`,
  );
}
