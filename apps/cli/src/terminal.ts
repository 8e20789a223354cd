import type { Command } from 'commander';

/** What a command says and how it ends. Exit codes: 0 ok (warnings included), 1 something was found wrong, 2 misuse. */
export interface Terminal {
  /** A line on standard output: the answer, and with `--json` nothing else. */
  out(line: string): void;
  /** A line on standard error: warnings, refusals, and how far what takes long has come, in Chinese. */
  err(line: string): void;
  /** Set by a command that found something wrong. */
  exitCode: 0 | 1 | 2;
}

/** Adds arguments, options and action to a command whose name and summary are set. The file of a command exports one. */
export type DefineCommand = (command: Command, terminal: Terminal) => void;
