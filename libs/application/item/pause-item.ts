import type { Day } from '@domain/day';
import type { Pause } from '@domain/item/case-file';
import { refusePauseBeforeDecision } from '@domain/item/extension-rules';
import { authorize } from '@domain/item/item-policy';
import type { PauseKind } from '@domain/item/item-words';
import { checkPauseDay } from '@domain/item/pause-rules';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { ProcedureRules } from '../ports/procedure-rules';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface PauseInput {
  kind: PauseKind;
  basis: string;
  reason: string;
  fromOn: Day;
}

/** 暂停计时: the clock of an item stands still from a day on, with kind, basis and reason. */
@Injectable()
export class PauseItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly rules: ProcedureRules,
  ) {}

  run(actor: Actor, itemId: string, input: PauseInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'pause', item.state);
      checkVersion(item.state, expected);
      const { cycle, dueOn } = item.state;
      const on = this.work.today();
      const { pause: policy } = await this.rules.current();
      const pause: Pause = {
        ...input,
        id: this.ids.next(),
        itemId,
        cycle,
        unit: policy.unit,
        dueOn: dueOn ?? input.fromOn,
        pausedById: actor.id,
        pausedOn: on,
        resumedById: null,
        resumedOn: null,
        note: null,
        days: null,
        newDueOn: null,
      };
      item.pause(pause, { by: actor.id, on });
      checkPauseDay(item.state, input.fromOn, await this.lastResumedOn(itemId, cycle), policy, on);
      refusePauseBeforeDecision(await this.caseFile.of('extension', itemId, cycle));
      await this.caseFile.add('pause', pause);
      await this.items.save(item);
    });
  }

  private async lastResumedOn(itemId: string, cycle: number): Promise<Day | null> {
    return (await this.caseFile.of('pause', itemId, cycle)).at(-1)?.resumedOn ?? null;
  }
}
