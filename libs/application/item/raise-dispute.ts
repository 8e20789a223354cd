import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../evidence/receive-file';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DisputeFiling, type DisputeInput } from './dispute-filing';
import { checkVersion, type Expected } from './expected-version';

/** 提出异议: the unit that got an item says why it should not have got it so. One at a time; the deadline runs on. */
@Injectable()
export class RaiseDispute {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly filing: DisputeFiling,
  ) {}

  /** Answers the dispute. */
  async run(
    actor: Actor,
    itemId: string,
    input: DisputeInput,
    file: ReceivedFile | null,
    expected: Expected,
  ): Promise<string> {
    const { id, sha256 } = await this.work.run(actor, () => this.raise(actor, itemId, input, file, expected));
    // A repeat under the same Idempotency-Key gets the first answer; with another file it was no repeat.
    if (sha256 !== (file?.content.sha256 ?? null))
      throw DomainError.at('/Idempotency-Key', 'idempotency.mismatch', '这个 Idempotency-Key 已用于上传另一份文件。');
    return id;
  }

  private async raise(
    actor: Actor,
    itemId: string,
    input: DisputeInput,
    file: ReceivedFile | null,
    expected: Expected,
  ): Promise<{ id: string; sha256: string | null }> {
    const item = await this.items.take(itemId);
    authorize(actor, 'dispute', item.state);
    checkVersion(item.state, expected);
    const act = { by: actor.id, on: this.work.today() };
    const until = await this.filing.until(item.state);
    item.requireDisputable(until, act.on);
    const dispute = this.filing.draft(item.state, input, file, act);
    item.raiseDispute(dispute, until, act);
    await this.filing.keep(file);
    await this.caseFile.add('dispute', dispute);
    await this.items.save(item);
    return { id: dispute.id, sha256: dispute.sha256 };
  }
}
