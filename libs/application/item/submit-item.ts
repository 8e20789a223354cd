import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { ClosureBook } from '../verification/closure-book';
import { endWaitingExtension } from './end-waiting-extension';
import { checkVersion, type Expected } from './expected-version';

/** 申请销号: applied for, not closed. Needs an approved plan and the evidence that the rules require. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly ids: Identifiers,
    private readonly book: ClosureBook,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, itemId: string, statement: string, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'submission', item.state);
      checkVersion(item.state, expected);
      const { cycle } = item.state;
      const on = this.work.today();
      const submission = {
        id: this.ids.next(),
        itemId,
        cycle,
        submitterId: actor.id,
        delegateId: actor.delegate?.id ?? null,
        submittedOn: on,
        statement,
      };
      const { requirements, evidence } = await this.book.lying(item.state);
      const unscannedIds = evidence.filter(({ scanState }) => scanState === 'pending').map(({ id }) => id);
      const act = { by: actor.id, on };
      await endWaitingExtension(this.caseFile, item, 'submitted', act);
      item.submit({ ...submission, unscannedIds }, requirements, act);
      await this.book.enterSubmission(submission);
      await this.items.save(item);
      return submission.id;
    });
  }
}
