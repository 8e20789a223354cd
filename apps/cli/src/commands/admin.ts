import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DomainError } from '@domain/errors';
import { Misuse } from '../misuse';
import type { DefineCommand, Terminal } from '../terminal';

interface Options {
  username: string;
  name: string;
  unit?: string;
  office?: string;
  passwordFile?: string;
  json?: boolean;
}

const LEAST_PASSWORD = 10;
const CONTROL = /\p{Cc}/u;

/** `xh admin create`: an administrator who must choose a password of his own at the first sign-in. Exit 1 when the name is taken. */
export const defineAdmin: DefineCommand = (command, terminal) => {
  command
    .command('create')
    .description('建立系统管理员账号，首次登录须修改密码')
    .helpOption('-h, --help', '显示用法')
    .option('--username <用户名>', '登录用的名字', 'admin')
    .option('--name <姓名>', '本人姓名', '系统管理员')
    .option('--unit <县名>', '系统里还没有单位时必须写')
    .option('--office <办公室名>', '县里有几个办公室时写明；新装的系统可以不写')
    .option('--password-file <文件>', '第一行是初始密码；不写则随机生成并显示一次')
    .option('--json', '以 JSON 输出')
    .action((options: Options) => create(options, terminal));
};

async function create(options: Options, terminal: Terminal): Promise<void> {
  const [username, name] = [text('--username', options.username), text('--name', options.name)];
  const county = options.unit === undefined ? null : text('--unit', options.unit, 100);
  const office = options.office === undefined ? null : text('--office', options.office, 100);
  const given = options.passwordFile === undefined ? null : await passwordIn(options.passwordFile);
  const password = given ?? randomBytes(12).toString('base64url');
  const { createAdministrator } = await import('../application.module');
  try {
    const unit = await createAdministrator({ county, office, name, username, password });
    const shown = given === null ? { password } : {};
    if (options.json) return terminal.out(JSON.stringify({ username, unit: unit.name, ...shown }));
    terminal.out(`已在${unit.name}建立系统管理员“${username}”，首次登录时须修改密码。`);
    if (given === null) terminal.out(`初始密码（只显示这一次）：${password}`);
  } catch (fault) {
    if (!(fault instanceof DomainError) || fault.code !== 'account.exists') throw fault;
    terminal.err(fault.message);
    terminal.exitCode = 1;
  }
}

function text(option: string, value: string, most = 50): string {
  const words = value.trim();
  if (words === '' || words.length > most || CONTROL.test(words))
    throw new Misuse(`${option} 应为 1 到 ${most} 个字，不含控制字符。`);
  return words;
}

async function passwordIn(file: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new Misuse(`不能读取 --password-file“${file}”（${fault.code ?? '未知原因'}）。`);
  });
  const [password = ''] = content.split(/\r?\n/);
  if (password.length < LEAST_PASSWORD) throw new Misuse(`“${file}”第一行的密码不足 ${LEAST_PASSWORD} 位。`);
  return password;
}
