import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { IssueDocument } from '../document/issue-document';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface UrgeInput {
  text: string;
  replyBy: Day;
}

/** 催办: a word in writing with a day to reply by, issued as a numbered 催办通知单. */
@Injectable()
export class UrgeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly issue: IssueDocument,
  ) {}

  run(actor: Actor, itemId: string, input: UrgeInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'urge', item.state);
      checkVersion(item.state, expected);
      const on = this.work.today();
      if (input.replyBy < on) throw DomainError.at('/replyBy', 'input.invalid', '回复期限不得早于今天。');
      const id = this.ids.next();
      item.refuseUrge();
      await this.caseFile.add('urge', { id, itemId, cycle: item.state.cycle, byId: actor.id, urgedOn: on, ...input });
      const { text, replyBy } = input;
      const issued = await this.issue.one({
        item: item.state,
        kind: 'urgeNotice',
        rung: 1,
        sourceId: id,
        urgeId: id,
        by: actor.id,
        replyBy,
        terms: { requirement: text },
      });
      item.urge({ by: actor.id, on }, { ...input, urgeId: id }, issued);
      await this.items.save(item);
      return id;
    });
  }
}
