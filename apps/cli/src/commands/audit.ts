import { readFile } from 'node:fs/promises';
import type { LogVerdict } from '@application/audit/verify-log';
import type { KeptNote } from '@application/ports/kept-checkpoints';
import { noteIn } from '@domain/audit/note-in';
import { findingSentence } from '@domain/audit/log-finding';
import { Misuse } from '../misuse';
import type { DefineCommand } from '../terminal';

interface Options {
  checkpoint?: string[];
  json?: boolean;
}

/**
 * `xh audit verify [--checkpoint FILE]… [--json]`: `{"origin", "size", "checkpoints", "outside", "wrong", "findings": [{"problem", …,
 * "detail"}]}`; exit 1 when anything is wrong.
 */
export const defineAudit: DefineCommand = (command, terminal) => {
  command
    .command('verify')
    .description('逐条重算整份审计日志，与数据库中和别处保存的检查点比对，指出何处不符')
    .helpOption('-h, --help', '显示用法')
    .option('--checkpoint <文件>', '另外保存的检查点（例如存证邮件的正文），可以写多次', collect)
    .option('--json', '以 JSON 输出')
    .action(async (options: Options) => {
      const notes = await Promise.all((options.checkpoint ?? []).map(readKept));
      const { withLog } = await import('../log.module');
      const verdict = await withLog((log) => log.run(notes));
      if (verdict.wrong > 0) terminal.exitCode = 1;
      const findings = verdict.findings.map((one) => ({ ...one, detail: findingSentence(one) }));
      if (options.json) return terminal.out(JSON.stringify({ ...verdict, findings }));
      for (const line of linesOf(verdict)) terminal.out(line);
    });
};

function collect(file: string, before: string[] = []): string[] {
  return [...before, file];
}

/** The note in a file that may hold more: a saved mail, a webhook's text. */
async function readKept(file: string): Promise<KeptNote> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new Misuse(`读不了文件“${file}”（${fault.code ?? fault.message}）。`);
  });
  const note = noteIn(text);
  if (!note) throw new Misuse(`文件“${file}”里没有检查点。`);
  return { place: file, note, logId: null, witness: true };
}

function linesOf({ origin, size, checkpoints, outside, wrong, findings }: LogVerdict): string[] {
  const looked = `日志 ${origin ?? '（尚无）'}：已封存 ${size} 条，核对了数据库中的检查点 ${checkpoints} 个、别处保存的 ${outside} 个。`;
  if (wrong === 0) return [looked, '没有发现不符。'];
  const more = wrong > findings.length ? [`……另有 ${wrong - findings.length} 处。`] : [];
  return [looked, `发现 ${wrong} 处不符：`, ...findings.map((one) => `- ${findingSentence(one)}`), ...more];
}
