import { open, readFile, stat } from 'node:fs/promises';
import { BrokenContainer, type RandomBytes } from '@domain/dossier/container';
import type { DossierReport } from '@domain/dossier/dossier-report';
import { reportText } from '@domain/dossier/report-text';
import { verifyDossier } from '@domain/dossier/verify-dossier';
import { openZip } from '@domain/dossier/zip-container';
import { Misuse } from '../misuse';
import { NODE_VERIFIER_TOOLS } from '../node-verifier-tools';
import type { DefineCommand } from '../terminal';

interface Options {
  key?: string;
  json?: boolean;
}

/** `xh dossier verify ZIP`: checks a closure dossier by itself alone; needs no service. Exit code 1 when something is not as it was sealed. */
export const defineDossier: DefineCommand = (command, terminal) => {
  command
    .command('verify')
    .description('核验一案一档：不联网，不需要任何服务')
    .helpOption('-h, --help', '显示用法')
    .argument('<案卷>', '下载的 zip 压缩包')
    .option('--key <公钥>', '另行取得的公钥，或者存有公钥的文件（每行一把）')
    .option('--json', '以 JSON 输出')
    .action(async (name: string, { key, json }: Options) => {
      const report = await verify(name, key === undefined ? [] : await keysOf(key));
      if (json) terminal.out(JSON.stringify(report));
      else if ('broken' in report) terminal.err(report.broken);
      else reportText(report).forEach((line) => terminal.out(line));
      if (!report.ok) terminal.exitCode = 1;
    });
};

/** What is no dossier at all has no report, only a reason. */
type Answer =
  DossierReport | { ok: false; broken: string; faults: { check: string; file: string | null; detail: string }[] };

async function verify(name: string, trusted: string[]): Promise<Answer> {
  const file = await open(name).catch(() => {
    throw new Misuse(`打不开文件“${name}”。`);
  });
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Misuse(`“${name}”不是文件。`);
    const bytes: RandomBytes = {
      size: facts.size,
      async read(at, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
        return buffer.subarray(0, bytesRead);
      },
    };
    return await verifyDossier(await openZip(bytes), NODE_VERIFIER_TOOLS, { trusted });
  } catch (fault) {
    if (!(fault instanceof BrokenContainer)) throw fault;
    const { message, file: about } = fault;
    const broken = about ? `${message}（${about}）` : message;
    return { ok: false, broken, faults: [{ check: 'container', file: about, detail: message }] };
  } finally {
    await file.close();
  }
}

async function keysOf(given: string): Promise<string[]> {
  const isFile = await stat(given).then(
    (facts) => facts.isFile(),
    () => false,
  );
  const text = isFile ? await readFile(given, 'utf8') : given;
  const keys = text.split('\n').flatMap((line) => line.trim() || []);
  if (keys.length === 0 || !keys.every((key) => /^\S+\+[0-9a-f]{8}\+\S+$/.test(key)))
    throw new Misuse('--key 应是“名称+编号+公钥”这样的一行，或者存有它的文件。');
  return keys;
}
