import { Console } from 'node:console';
import { examineContent } from './examine-content';
import { LARGEST_EXAMINED, type Sent, TOO_LARGE } from './sent';

/** The examining program: content on standard input, its media type as `argv[2]`, a `Sent` as JSON on standard output. */
async function main(): Promise<void> {
  // Standard output carries the answer and nothing a library might want to say.
  globalThis.console = new Console(process.stderr);
  const answer = JSON.stringify(await examined(process.argv[2] ?? ''));
  // What was not read of the content any more must not keep it alive.
  process.stdout.end(answer, () => process.exit(0));
}

async function examined(mediaType: string): Promise<Sent> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_EXAMINED) return TOO_LARGE;
    chunks.push(chunk as Buffer);
  }
  return examineContent(Buffer.concat(chunks), mediaType);
}

// A nameless end: whoever started it sees the status, and nobody reads a trace.
main().catch(() => process.exit(1));
