import { DomainError } from '@domain/errors';
import type { Command } from 'commander';
import type { CreateDemo } from '../demo/create-demo';

import { defineDemoAdvance } from './demo-advance';
import type { DefineCommand, Terminal } from '../terminal';

/** `xh demo create|reset|advance`: the demo county. Exit 1 on a real installation. */
export const defineDemo: DefineCommand = (command, terminal) => {
  subcommand(command, 'create', '数据库里还没有县时建立演示县；已有则不动', async (options) => {
    const made = await inApplication((demo) => demo.create());
    say(terminal, options, { created: made }, made ? '演示县已建好。' : '数据库里已有数据，没有改动。');
  });
  subcommand(command, 'reset', '清空业务数据，重新建立演示县', async (options) => {
    await inApplication((demo) => demo.reset());
    say(terminal, options, { created: true }, '演示县已重新建好。');
  });
  defineDemoAdvance(command, terminal);

  function subcommand(parent: Command, name: string, summary: string, act: (options: Options) => Promise<void>): void {
    parent
      .command(name)
      .description(summary)
      .helpOption('-h, --help', '显示用法')
      .option('--json', '以 JSON 输出')
      .action((options: Options) => act(options).catch((fault: unknown) => refuse(terminal, fault)));
  }
};

interface Options {
  json?: boolean;
}

async function inApplication<T>(act: (demo: CreateDemo) => Promise<T>): Promise<T> {
  const { onDemo } = await import('../demo.module');
  return onDemo(act);
}

/** A real installation is no misuse of the command: something was found wrong. */
function refuse(terminal: Terminal, fault: unknown): void {
  if (!(fault instanceof DomainError) || fault.code !== 'demo.only') throw fault;
  terminal.err(fault.message);
  terminal.exitCode = 1;
}

function say(terminal: Terminal, options: Options, json: object, sentence: string): void {
  terminal.out(options.json ? JSON.stringify(json) : sentence);
}
