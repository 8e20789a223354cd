import { DomainError } from '@domain/errors';
import { type Actor, hasRole } from '@domain/unit/actor';
import type { LookBack } from '@domain/look-back/look-back';
import type { LookBackRound } from '@domain/look-back/look-back-round';
import type { RectificationItem } from '@domain/item/rectification-item';
import { hasWorkedOn } from '@domain/item/item-policy';
import { Injectable } from '@nestjs/common';
import { AftercareRules } from '../ports/aftercare-rules';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { LookBacks } from '../ports/look-backs';
import { UnitOfWork } from '../ports/unit-of-work';
import { LookBackTimers } from './look-back-timers';
import { newLookBack } from './plan-look-backs';

/** 确认回头看计划: what was drawn is planned, once; an item reopened or planned for meanwhile is left out. Answers how many. */
@Injectable()
export class ConfirmRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly lookBacks: LookBacks,
    private readonly aftercare: AftercareRules,
    private readonly ids: Identifiers,
    private readonly timers: LookBackTimers,
  ) {}

  run(actor: Actor, roundId: string): Promise<number> {
    return this.work.run(actor, async () => {
      if (!hasRole(actor, 'coordinator') && !hasRole(actor, 'auditor'))
        throw new DomainError('action.forbidden', '您没有“确认回头看计划”的权限。');
      const round = await this.lookBacks.takeRound(roundId);
      if (round.confirmedOn) throw new DomainError('lookBackRound.confirmed', '这个回头看计划已经确认过。');
      const on = this.work.today();
      const items = await this.items.takeAll(round.picks.map(({ itemId }) => itemId));
      const planned = new Set((await this.lookBacks.open(items.map(({ state }) => state.id))).map((one) => one.itemId));
      const free = items.filter(({ state }) => state.status === 'closed' && !planned.has(state.id));
      const { remindBefore } = (await this.aftercare.stored()).policy.lookBack;
      const made = free.map((item) => this.planned(item, round, actor, remindBefore));
      free.forEach((item, place) => item.planLookBack(made[place]!, { by: actor.id, on }));
      await this.lookBacks.confirmRound(roundId, actor.id, on);
      await this.caseFile.add('lookBack', ...made);
      await this.items.saveAll(free);
      await this.timers.follow(free.map(({ state }) => state.id));
      return made.length;
    });
  }

  private planned(item: RectificationItem, round: LookBackRound, actor: Actor, remindBefore: number): LookBack {
    const { id: itemId, cycle } = item.state;
    const { title, dueOn, assigneeId } = round.terms;
    const reasons = round.picks.find((one) => one.itemId === itemId)?.reasons ?? [];
    return newLookBack({
      id: this.ids.next(),
      itemId,
      cycle,
      source: 'round',
      roundId: round.id,
      basis: `《${title}》抽样：${reasons.join('；')}`,
      dueOn: dueOn < this.work.today() ? this.work.today() : dueOn,
      remindBefore,
      plannedById: actor.id,
      // Whoever worked on one of them does not go there: any auditor may.
      assigneeId: assigneeId && !hasWorkedOn(assigneeId, item.state) ? assigneeId : null,
      on: this.work.today(),
    });
  }
}
