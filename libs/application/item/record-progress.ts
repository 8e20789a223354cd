import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface ProgressInput {
  text: string;
  percent: number | null;
  measureId: string | null;
}

/** 填报进展 (月调度); 100% of a measure marks it done. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, itemId: string, input: ProgressInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'progress', item.state);
      checkVersion(item.state, expected);
      const { cycle } = item.state;
      const act = { by: actor.id, on: this.work.today() };
      const id = this.ids.next();
      item.note('item.progressed', act, { progressId: id, ...input });
      await this.caseFile.add('progress', { id, itemId, cycle, ...input, byId: actor.id, reportedOn: act.on });
      if (input.measureId) {
        const measure = await this.caseFile.find('measure', input.measureId);
        if (measure?.itemId !== itemId || measure.cycle !== cycle)
          throw DomainError.at('/measureId', 'input.invalid', '该事项本轮没有这条整改措施。');
        if (input.percent === 100 && !measure.doneOn) {
          await this.caseFile.update('measure', { ...measure, doneOn: act.on });
          item.note('item.measureDone', act, { measureId: measure.id, text: measure.text });
        }
      }
      await this.items.save(item);
      return id;
    });
  }
}
