import { run } from './run';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  exitCode: 0,
};

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
