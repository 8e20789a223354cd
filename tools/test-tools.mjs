import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { onPath } from './services/on-path.mjs';
import { runStep } from './run-step.mjs';

const wanted = [
  {
    what: 'Chromium',
    packages: ['chromium'],
    find: () => onPath('chromium', 'chromium-browser', 'google-chrome'),
    variable: 'CHROMIUM_PATH',
  },
  {
    what: 'LibreOffice',
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    find: findOffice,
    variable: 'SOFFICE_PATH',
  },
  { what: 'Poppler', packages: ['poppler-utils'], find: () => onPath('pdftotext') },
  { what: 'Noto CJK', packages: ['fonts-noto-cjk'], find: findFonts },
];

/**
 * What some tests need besides Node: a browser, an office suite, a reader of PDF, Chinese fonts. As root the missing ones are installed through apt;
 * otherwise it is said which tests will be skipped. Returns the variables {CHROMIUM_PATH, SOFFICE_PATH} of what was found.
 */
export async function testTools(say) {
  const missing = wanted.filter(({ variable, find }) => !(variable && process.env[variable]) && !find());
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) await installPackages(missing, say);
  const found = {};
  for (const { what, packages, find, variable } of wanted) {
    const place = (variable && process.env[variable]) || find();
    if (place && variable) found[variable] = place;
    if (!place) say(`没有 ${what}，需要它的测试将跳过；安装：apt-get install ${packages.join(' ')}`);
  }
  return found;
}

async function installPackages(missing, say) {
  const names = missing.map(({ what }) => what).join('、');
  const packages = missing.flatMap((entry) => entry.packages);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args, doing) =>
    runStep({ command: 'apt-get', args: ['-qq', ...args], env, say, doing, trouble: `${doing}失败` });
  say(`用 apt-get 安装 ${names} …`);
  const installing = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  try {
    await apt(installing, `安装 ${names}`).catch(async () => {
      await apt(['update'], '更新软件目录');
      await apt(installing, `安装 ${names}`);
    });
  } catch (error) {
    say(error.message);
  }
}

function findOffice() {
  const program = onPath('soffice', 'libreoffice');
  if (!program) return null;
  // The program alone opens nothing: its Writer and Calc are libraries beside it.
  const beside = readdirSync(path.dirname(realpathSync(program)));
  return ['libswlo.so', 'libsclo.so'].every((library) => beside.includes(library)) ? program : null;
}

function findFonts() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return stdout?.trim() ? 'fonts' : null;
}
