import { DomainError } from '@domain/errors';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './command-list';
import { Misuse, misuseSentence } from './misuse';
import type { Terminal } from './terminal';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

/** Runs one command line (without node and script); resolves with the exit code and never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const program = await programFor(args, terminal);
    await program.parseAsync([...args], { from: 'user' });
    return terminal.exitCode;
  } catch (fault) {
    const sentence = refusal(fault);
    if (sentence === null) return 0;
    terminal.err(sentence);
    return 2;
  }
}

async function programFor(args: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command('xh')
    .description('销号：整改事项跟踪的命令行')
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .exitOverride()
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      outputError: () => undefined,
    });
  const called = args[0] === 'help' ? args[1] : args[0];
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(summary).helpOption('-h, --help', '显示用法');
    if (name === called) (await load())(command, terminal);
  }
  return program;
}

function refusal(fault: unknown): string | null {
  if (fault instanceof CommanderError) return misuseSentence(fault);
  if (fault instanceof Misuse || fault instanceof DomainError) return fault.message;
  const detail = fault instanceof Error ? ((process.env.XH_DEBUG ? fault.stack : undefined) ?? fault.message) : fault;
  return `命令没有完成：${String(detail)}`;
}
