import { run } from '../../apps/cli/src/run';

/** One command of the terminal in this process; `env` beside what this one has, undefined for what it shall not see. */
export async function runTerminal(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; out: string; err: string }> {
  const before = { ...process.env };
  for (const [name, value] of Object.entries(env))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  const said = { out: [] as string[], err: [] as string[] };
  try {
    const code = await run([...words], {
      out: (line) => void said.out.push(line),
      err: (line) => void said.err.push(line),
      exitCode: 0,
    });
    return { code, out: said.out.join('\n'), err: said.err.join('\n') };
  } finally {
    process.env = before;
  }
}
