import { CommanderError } from 'commander';

/** A command was called wrongly. `message` is a Chinese sentence for standard error; the exit code is 2. */
export class Misuse extends Error {}

const SENTENCES: Record<string, (token: string) => string> = {
  'commander.unknownCommand': (token) => `没有“${token}”这个命令。`,
  'commander.unknownOption': (token) => `没有“${token}”这个选项。`,
  'commander.missingArgument': (token) => `缺少参数“${token}”。`,
  'commander.missingMandatoryOptionValue': (token) => `缺少选项“${token}”。`,
  'commander.optionMissingArgument': (token) => `选项“${token}”后面缺少值。`,
  'commander.excessArguments': () => '参数过多。',
  'commander.conflictingOption': (token) => `选项“${token}”不能与另一选项同时使用。`,
  'commander.help': () => '没有写明要执行的命令。',
};

/** What commander refused, as a Chinese sentence; null when it only showed help. */
export function misuseSentence(fault: CommanderError): string | null {
  if (fault.exitCode === 0) return null;
  const token = /'([^']*)'/.exec(fault.message)?.[1] ?? '';
  const sentence = SENTENCES[fault.code]?.(token) ?? `命令写法有误（${fault.message}）。`;
  return `${sentence}加 --help 查看用法。`;
}
