import { type Section, writeSection } from '@domain/report/section';
import { sectionDocument } from '@domain/report/section-document';
import { sectionMarkdown } from '@domain/report/section-markdown';
import { withCheckpoint } from '@domain/report/with-checkpoint';
import { CLOCK } from '@domain/unit/actor';
import { writeFile } from 'node:fs/promises';
import { Misuse } from '../misuse';
import { readDay } from '../read-argument';
import type { DefineCommand } from '../terminal';

const FORMATS = ['md', 'docx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  format?: string;
  asOf?: string;
  out?: string;
  json?: boolean;
}

/** `xh report SUPERVISION --format md|docx|json [--as-of DAY] [--out FILE]`: the rectification section, over all units. */
export const defineReport: DefineCommand = (command, terminal) => {
  command
    .argument('<督察批次>', '督察批次的编号（UUID）')
    .option('--format <格式>', `${FORMATS.join('、')} 之一，默认 md`)
    .option('--as-of <日期>', '截止日期，如 2026-11-20；不写则为今天')
    .option('--out <文件>', '写入文件；docx 必须写明')
    .option('--json', '同 --format json')
    .action(async (supervision: string, options: Options) => {
      const format = readFormat(options);
      if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(supervision)) {
        throw new Misuse(`“${supervision}”不是督察批次的编号（UUID）。`);
      }
      const asOf = options.asOf === undefined ? null : readDay('--as-of', options.asOf);
      const { withReports } = await import('../report.module');
      const { section, note } = await withReports(async (queries, log) => ({
        section: writeSection(await queries.section(CLOCK, supervision, asOf)),
        note: (await log.checkpoint())?.note ?? null,
      }));
      for (const { detail } of section.gaps) terminal.err(`注意：${detail}`);
      const content = await contentOf(format === 'json' ? section : withCheckpoint(section, note), format);
      if (options.out === undefined) return terminal.out(String(content).trimEnd());
      await write(options.out, content);
      terminal.err(`已写入 ${options.out}。`);
    });
};

function readFormat({ format, json, out }: Options): Format {
  const wanted = FORMATS.find((one) => one === (format ?? (json ? 'json' : 'md')));
  if (!wanted) throw new Misuse(`--format 应是 ${FORMATS.join('、')} 之一，不能是“${format}”。`);
  if (wanted === 'docx' && out === undefined) throw new Misuse('docx 不能显示在屏幕上，请用 --out 写明文件。');
  return wanted;
}

async function contentOf(section: Section, format: Format): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(section)}\n`;
  if (format === 'md') return sectionMarkdown(section);
  const { documentWriter } = await import('../report.module');
  return documentWriter.docx(sectionDocument(section));
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((fault: NodeJS.ErrnoException) => {
    throw new Misuse(`写不了文件“${file}”（${fault.code ?? fault.message}）。`);
  });
}
