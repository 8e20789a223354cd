import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';

export interface PlanInput {
  goal: string;
  measures: { text: string; dueOn: Day; handlerId: string | null }[];
}

/** 报送整改方案: goal and measures; handed in anew it replaces what nobody has worked on yet. */
@Injectable()
export class SubmitPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, plan: PlanInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'plan', item.state);
      checkVersion(item.state, expected);
      if (plan.measures.length === 0)
        throw DomainError.at('/measures', 'input.invalid', '整改方案至少要有一条整改措施。');
      const { cycle } = item.state;
      const act = { by: actor.id, on: this.work.today() };
      item.submitPlan(plan.goal, plan.measures, act);
      await this.reckoning.follow(item, 'planFiled', act);
      const measures = plan.measures.map((measure) => ({
        ...measure,
        id: this.ids.next(),
        itemId,
        cycle,
        seq: 0,
        doneOn: null,
      }));
      await this.caseFile.replaceMeasures(itemId, cycle, measures);
      await this.items.save(item);
    });
  }
}
