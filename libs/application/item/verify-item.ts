import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Evidence } from '@domain/evidence/evidence';
import type { OnSiteCheck, Submission, Verification } from '@domain/item/case-file';
import type { ItemState } from '@domain/item/item-state';
import type { Grade, VerificationOutcome } from '@domain/item/item-words';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { OpenPublicity } from '../publicity/open-publicity';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface VerificationInput {
  outcome: VerificationOutcome;
  grade: Grade | null;
  reason: string | null;
  newDueOn: Day | null;
  onSite: OnSiteCheck | null;
}

/** 验收: accepted or returned by the person of the pending level, who has not worked on it. Keeps what it judged. */
@Injectable()
export class VerifyItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly publicity: OpenPublicity,
  ) {}

  run(actor: Actor, itemId: string, input: VerificationInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      const { cycle, pendingLevel } = item.state;
      const evidence = await this.caseFile.of('evidence', itemId, cycle);
      item.refuseSamePerson(actor.id);
      authorize(actor, 'verification', item.state);
      checkVersion(item.state, expected);
      const submission = (await this.caseFile.of('submission', itemId, cycle)).at(-1);
      if (pendingLevel === 'publicity')
        throw new DomainError('item.illegal_move', '该事项验收已经全部通过，正在公示，不能再验收。');
      if (!submission || !pendingLevel) throw new DomainError('item.illegal_move', '该事项没有待验收的销号申请。');
      const on = this.work.today();
      const verification: Verification = {
        ...input,
        id: this.ids.next(),
        itemId,
        cycle,
        submissionId: submission.id,
        level: pendingLevel,
        verifierId: actor.id,
        verifiedOn: on,
        snapshot: snapshotOf(item.state, submission, evidence),
      };
      const shown = await this.publicity.of(this.ids.next(), item, verification);
      item.verify(verification, evidence, { by: actor.id, on }, shown);
      await this.caseFile.add('verification', verification);
      if (shown) await this.publicity.announce(item, shown, actor.id);
      await this.items.save(item);
      return verification.id;
    });
  }
}

function snapshotOf(item: Readonly<ItemState>, submission: Submission, evidence: Evidence[]): Verification['snapshot'] {
  return {
    dueOn: item.dueOn,
    originalDueOn: item.originalDueOn,
    statement: submission.statement,
    evidence: evidence.map(({ id, sha256, version, kind, fileName }) => ({ id, sha256, version, kind, fileName })),
  };
}
