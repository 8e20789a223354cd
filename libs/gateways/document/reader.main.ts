import { Console } from 'node:console';
import { readDocument } from './read-document';

/** The reading program: a document on standard input, a `Reading` as JSON on standard output, at most `argv[2]` characters of text. */
async function main(): Promise<void> {
  // Standard output carries the answer and nothing a library might want to say.
  globalThis.console = new Console(process.stderr);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  process.stdout.end(JSON.stringify(await readDocument(Buffer.concat(chunks), Number(process.argv[2]))));
}

// A nameless end: whoever started it sees the status, and nobody reads a trace.
main().catch(() => process.exit(1));
