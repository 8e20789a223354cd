import { DomainError } from '@domain/errors';
import { listProposal } from '@domain/supervision/list-proposal';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DirectoryQueries } from '../ports/directory-queries';
import { Identifiers } from '../ports/identifiers';
import { Proposals } from '../ports/proposals';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import type { ReceivedDocument } from './receive-document';

/** 导入反馈意见: a document becomes a proposal that a person confirms. No item is made. */
@Injectable()
export class ProposeItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly proposals: Proposals,
    private readonly directory: DirectoryQueries,
    private readonly ids: Identifiers,
  ) {}

  /** Answers the proposal's id. */
  async run(actor: Actor, supervisionId: string, { fileName, sha256, proposal }: ReceivedDocument): Promise<string> {
    const { items, warnings } = listProposal(proposal, await this.directory.units(actor));
    const made = await this.work.run(actor, async () => {
      const { unitPath } = await this.supervisions.find(supervisionId);
      const id = this.ids.next();
      await this.proposals.add({ id, supervisionId, fileName, sha256, items, warnings }, unitPath);
      return { id, sha256 };
    });
    // A repeat under the same Idempotency-Key gets the first answer; with another file it was no repeat.
    if (made.sha256 !== sha256) {
      throw DomainError.at('/Idempotency-Key', 'idempotency.mismatch', '这个 Idempotency-Key 已用于上传另一份文件。');
    }
    return made.id;
  }
}
