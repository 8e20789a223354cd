import { Console } from 'node:console';
import { proposeFrom } from './propose-from';
import { type ReadAs, readRaw } from './read-raw';

/** The reading program: a document on standard input, a `Reading` as JSON on standard output, under the bounds `argv[2]` (characters) and `argv[3]` (items), read as `argv[4]` says. */
async function main(): Promise<void> {
  // Standard output carries the answer and nothing a library might want to say.
  globalThis.console = new Console(process.stderr);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const [characters, items] = process.argv.slice(2).map(Number) as [number, number];
  const bytes = Buffer.concat(chunks);
  const asIs = process.argv[4] === ('raw' satisfies ReadAs);
  const reading = asIs ? await readRaw(bytes, characters) : await proposeFrom(bytes, { characters, items });
  process.stdout.end(JSON.stringify(reading));
}

// A nameless end: whoever started it sees the status, and nobody reads a trace.
main().catch(() => process.exit(1));
