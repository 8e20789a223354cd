import type { Day } from '@domain/day';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface MechanismInput {
  title: string;
  documentNumber: string | null;
  issuedOn: Day;
}

/** 登记长效机制: a rule made or a document issued, counted in the report. */
@Injectable()
export class RecordMechanism {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, itemId: string, input: MechanismInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'mechanism', item.state);
      checkVersion(item.state, expected);
      const id = this.ids.next();
      item.note('item.mechanismAdded', { by: actor.id, on: this.work.today() }, { mechanismId: id, ...input });
      await this.caseFile.add('mechanism', { id, itemId, cycle: item.state.cycle, ...input, byId: actor.id });
      await this.items.save(item);
      return id;
    });
  }
}
