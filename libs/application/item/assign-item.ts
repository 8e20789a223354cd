import type { Day } from '@domain/day';
import { dueBasisOf } from '@domain/deadline/due-basis';
import { refuseWaitingExtension } from '@domain/item/extension-rules';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';
import { ItemStaffing, type StaffingInput } from './item-staffing';

export interface AssignmentInput extends StaffingInput {
  dueOn: Day;
  /** The rule of the date in words; null: there is none; left out: it stays as it is. */
  dueRule?: string | null | undefined;
  /** Whether the date follows the item's rule; null: it does where it is what the rule comes to. */
  dueFollowsRule: boolean | null;
}

/** 交办: a draft gets its units, its people and its date; later, any of them is changed the same way. */
@Injectable()
export class AssignItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly staffing: ItemStaffing,
    private readonly reckoning: DueReckoning,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, itemId: string, input: AssignmentInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const post = await this.staffing.holdPost(input.handlerPostId);
      const item = await this.items.take(itemId);
      authorize(actor, 'assignment', item.state);
      checkVersion(item.state, expected);
      const { dueFollowsRule, dueOn, dueRule = item.state.dueRule, ...staff } = input;
      const staffing = await this.staffing.of(staff, post);
      const dueBasis = dueBasisOf(await this.reckoning.of({ ...item.state, dueRule }), dueOn, dueFollowsRule);
      item.assign({ ...staffing, dueOn, dueRule, dueBasis }, { by: actor.id, on: this.work.today() });
      // It was asked for by those who give the item away.
      if (staffing.leadUnitId !== item.loaded?.leadUnitId)
        refuseWaitingExtension(await this.caseFile.of('extension', itemId, item.state.cycle), '改由别的单位牵头');
      await this.items.save(item);
    });
  }
}
