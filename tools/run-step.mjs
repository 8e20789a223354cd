import { spawn } from 'node:child_process';
import { Trouble } from './say.mjs';

const running = new Set();

/** Ends the commands under way, e.g. when the launcher itself is asked to stop while it installs. */
export const stopSteps = () => running.forEach((child) => child.kill('SIGTERM'));

/**
 * Runs a command to its end and says every ten seconds that it still works. Its output goes to stderr, because stdout may be data
 * that somebody reads (`xh --json`); a failure becomes `trouble`.
 */
export async function runStep({ command, args, say, doing, trouble, cwd, env = process.env }) {
  const started = Date.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 2, 2] });
  running.add(child);
  const beat = setInterval(() => say(`${doing}，已 ${Math.round((Date.now() - started) / 1000)} 秒 …`), 10_000);
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(127)));
  clearInterval(beat);
  running.delete(child);
  if (code !== 0) throw new Trouble(trouble);
}
