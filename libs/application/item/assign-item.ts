import type { Day } from '@domain/day';
import { arithmeticOf, dueBasisOf } from '@domain/deadline/due-basis';
import { NOT_SIGNED_FOR } from '@domain/item/item-disputes';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { endWaitingExtension } from './end-waiting-extension';
import { checkVersion, type Expected } from './expected-version';
import { ItemStaffing, type StaffingInput } from './item-staffing';

export interface AssignmentInput extends StaffingInput {
  dueOn: Day;
  /** The rule of the date in words; null: there is none; left out: it stays as it is. */
  dueRule?: string | null | undefined;
  /** Whether the date follows the item's rule; null: it does where it is what the rule comes to. */
  dueFollowsRule: boolean | null;
  /** Why another unit is to lead it; asked for then alone. */
  reason: string | null;
}

/** 交办: a draft gets its units, its people and its date; later, any of them is changed the same way. */
@Injectable()
export class AssignItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly staffing: ItemStaffing,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, input: AssignmentInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const post = await this.staffing.holdPost(input.handlerPostId);
      const item = await this.items.take(itemId);
      authorize(actor, 'assignment', item.state);
      checkVersion(item.state, expected);
      const { dueFollowsRule, dueOn, dueRule = item.state.dueRule, reason, ...staff } = input;
      const staffing = await this.staffing.of(staff, post);
      const leaves = item.unitLeftBy(input);
      const dated = { ...item.state, dueRule, ...(leaves ? NOT_SIGNED_FOR : {}) };
      const rule = await this.reckoning.of(dated);
      const dueBasis = dueBasisOf(rule, dueOn, dueFollowsRule);
      const note = { reason, arithmetic: arithmeticOf(rule, dueBasis) };
      const act = { by: actor.id, on: this.work.today() };
      if (leaves) await endWaitingExtension(this.caseFile, item, 'reassigned', act);
      item.assign({ ...staffing, dueOn, dueRule, dueBasis }, note, act);
      if (leaves) {
        const { id, cycle } = item.state;
        // What nobody worked on was the old unit's intention.
        await this.caseFile.replaceMeasures(id, cycle, []);
      }
      await this.items.save(item);
    });
  }
}
