import { DomainError } from '@domain/errors';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { readProposal } from '@domain/intake/read-proposal';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentReader } from '../documents.module';
import { Misuse } from '../misuse';
import { presentProposal } from '../present-proposal';
import type { DefineCommand } from '../terminal';

/** `xh intake FILE`: reads a document into a proposed issue list. Needs no service. Exit code 1 when the file is no readable document. */
export const defineIntake: DefineCommand = (command, terminal) => {
  command
    .argument('<文件>', '反馈意见、整改方案、问题清单或年度报告（docx、pdf、txt、md）')
    .option('--json', '以 JSON 输出')
    .action(async (file: string, options: { json?: boolean }) => {
      try {
        const proposal = await propose(file);
        if (options.json) terminal.out(JSON.stringify(proposal));
        else presentProposal(proposal).forEach((line) => terminal.out(line));
      } catch (fault) {
        if (!(fault instanceof DomainError) || fault.code !== 'proposal.unreadable') throw fault;
        terminal.err(fault.message);
        terminal.exitCode = 1;
      }
    });
};

async function propose(file: string): Promise<IntakeProposal> {
  return readProposal(await documentReader.read(await bytesOf(file), basename(file)));
}

/** The bytes of a file, at most one more than the reader takes, so that a huge file is refused and not loaded. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw new Misuse(`打不开文件“${file}”。`);
  });
  try {
    const { size } = await handle.stat().then((stat) => {
      if (!stat.isFile()) throw new Misuse(`“${file}”不是文件。`);
      return stat;
    });
    const bytes = new Uint8Array(Math.min(size, documentReader.largest + 1));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
