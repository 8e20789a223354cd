import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Objection, ObjectionChannel } from '@domain/item/publicity-state';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { checkVersion, type Expected } from '../item/expected-version';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

export interface ObjectionInput {
  /** Null: anonymous. */
  raisedBy: string | null;
  channel: ObjectionChannel;
  text: string;
  receivedOn: Day;
}

/** 登记公示异议: it holds the closing until somebody else has decided it. */
@Injectable()
export class RecordObjection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, itemId: string, input: ObjectionInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'objection', item.state);
      checkVersion(item.state, expected);
      const { cycle } = item.state;
      const running = (await this.caseFile.of('publicity', itemId, cycle)).find(({ outcome }) => outcome === null);
      if (!running) throw new DomainError('publicity.not_running', '该事项没有正在进行的公示。');
      const others = await this.caseFile.of('objection', itemId, cycle);
      const on = this.work.today();
      const objection: Objection = {
        ...input,
        id: this.ids.next(),
        itemId,
        cycle,
        publicityId: running.id,
        recordedById: actor.id,
        recordedOn: on,
        outcome: null,
        decidedById: null,
        decidedOn: null,
        reason: null,
        newDueOn: null,
      };
      item.object(objection, others, running, { by: actor.id, on });
      await this.caseFile.add('objection', objection);
      await this.items.save(item);
      return objection.id;
    });
  }
}
