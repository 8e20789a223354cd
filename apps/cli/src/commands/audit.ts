import { readFile } from 'node:fs/promises';
import type { FilesVerdict } from '@application/audit/verify-files';
import type { LogVerdict } from '@application/audit/verify-log';
import type { KeptNote } from '@application/ports/kept-checkpoints';
import { mailTexts } from '@domain/audit/mail-texts';
import { noteIn } from '@domain/audit/note-in';
import { findingSentence } from '@domain/audit/log-finding';
import { Misuse } from '../misuse';
import type { DefineCommand, Terminal } from '../terminal';

/** A line about how far it has come after so many files. */
const TOLD_EVERY = 1_000;

/** The log, and the files where they were asked for. */
type Verdict = LogVerdict & { files: FilesVerdict['files'] | null };

interface Options {
  checkpoint?: string[];
  files?: boolean;
  json?: boolean;
  requireOutside?: boolean;
}

/**
 * `xh audit verify [--checkpoint FILE]… [--files] [--require-outside] [--json]`: `{"origin", "size", "checkpoints", "outside", "witnesses",
 * "witnessed", "records", "files", "wrong", "findings": [{"problem", …, "detail"}], "warnings": [sentence]}`, `files` null where they were not
 * asked for; exit 1 when anything is wrong, and when nobody outside bears witness where that is required.
 */
export const defineAudit: DefineCommand = (command, terminal) => {
  command
    .command('verify')
    .description('逐条重算整份审计日志，与数据库中和别处保存的检查点比对，指出何处不符')
    .helpOption('-h, --help', '显示用法')
    .option('--checkpoint <文件>', '另外保存的检查点（例如存证邮件另存的 .eml），可以写多次', collect)
    .option('--files', '同时把存储中的每份佐证材料、附件、照片和文件重算散列，指出被改动的和缺失的（文件多时要很久）')
    .option('--require-outside', '没有任何外部检查点可以比对时，也以 1 退出')
    .option('--json', '以 JSON 输出')
    .action(async (options: Options) => {
      const notes = await Promise.all((options.checkpoint ?? []).map(readKept));
      const { withLog } = await import('../log.module');
      const log = await withLog((verify) => verify.run(notes));
      const verdict = options.files ? withFilesOf(log, await verifyFiles(terminal)) : { ...log, files: null };
      if (verdict.wrong > 0 || (options.requireOutside && verdict.witnesses === 0)) terminal.exitCode = 1;
      const findings = verdict.findings.map((one) => ({ ...one, detail: findingSentence(one) }));
      if (options.json) return terminal.out(JSON.stringify({ ...verdict, findings, warnings: warningsOf(verdict) }));
      for (const line of linesOf(verdict)) terminal.out(line);
    });
};

function collect(file: string, before: string[] = []): string[] {
  return [...before, file];
}

/** The note in a file that may hold more: a mail as it was saved, encoded as it came, or a webhook's text. */
async function readKept(file: string): Promise<KeptNote> {
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new Misuse(`读不了文件“${file}”（${fault.code ?? fault.message}）。`);
  });
  const texts = [...mailTexts(bytes.toString('latin1')), bytes.toString('utf8')];
  const note = texts.map(noteIn).find((one) => one !== null);
  if (!note) throw new Misuse(`文件“${file}”里没有检查点。`);
  return { place: file, note, logId: null, witness: true };
}

async function verifyFiles(terminal: Terminal): Promise<FilesVerdict> {
  const { withFiles } = await import('../files.module');
  return withFiles((verify) =>
    verify.run((files) => {
      if (files % TOLD_EVERY === 0) terminal.err(`已重算 ${files} 份文件……`);
    }),
  );
}

function withFilesOf(log: LogVerdict, { files, wrong, findings }: FilesVerdict): Verdict {
  return { ...log, files, wrong: log.wrong + wrong, findings: [...log.findings, ...findings] };
}

function linesOf(verdict: Verdict): string[] {
  const { origin, size, checkpoints, outside, witnesses, records, files, wrong, findings } = verdict;
  const looked = `日志 ${origin ?? '（尚无）'}：已封存 ${size} 条，核对了数据库中的检查点 ${checkpoints} 个、别处保存的 ${outside} 个（其中本机以外 ${witnesses} 个），以及事项的记录 ${records} 条。`;
  const more = wrong > findings.length ? [`……另有 ${wrong - findings.length} 处。`] : [];
  const found = [`发现 ${wrong} 处不符：`, ...findings.map((one) => `- ${findingSentence(one)}`), ...more];
  const read = files === null ? [] : [`重算了存储中的文件 ${files} 份。`];
  return [looked, ...read, ...(wrong === 0 ? ['没有发现不符。'] : found), ...warningsOf(verdict)];
}

/** What the verdict does not say, however right everything looks. */
function warningsOf({ size, witnesses, witnessed }: LogVerdict): string[] {
  if (witnesses === 0)
    return [
      '注意：没有任何本机以外的检查点可以比对。掌握本机和数据库的人可以把日志连同检查点一起改写，这次核对看不出来；请设置外部存放处，或者用 --checkpoint 给出存证邮件等。',
    ];
  return witnessed < size
    ? [`本机以外的检查点只证明到第 ${witnessed} 条，其后的 ${size - witnessed} 条尚无外部证明。`]
    : [];
}
