import type { DocumentContent } from '@application/ports/document-reader';
import { DomainError } from '@domain/errors';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
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

async function propose(name: string): Promise<IntakeProposal> {
  const file = await open(name).catch(() => {
    throw new Misuse(`打不开文件“${name}”。`);
  });
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Misuse(`“${name}”不是文件。`);
    const content: DocumentContent = {
      size: facts.size,
      async read(position, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      },
    };
    return await documentReader.propose(content, basename(name), { characters: Infinity, items: Infinity });
  } finally {
    await file.close();
  }
}
