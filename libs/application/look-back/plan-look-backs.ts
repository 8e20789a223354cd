import { planByRules } from '@domain/look-back/plan-by-rules';
import type { LookBack } from '@domain/look-back/look-back';
import type { RectificationItem } from '@domain/item/rectification-item';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AftercareRules } from '../ports/aftercare-rules';
import { CaseFile } from '../ports/case-file';
import { DutyRules } from '../ports/duty-rules';
import { Identifiers } from '../ports/identifiers';

/** The step that every closing takes: what the rules plan is looked back at. The caller saves the items, then has their timers follow. */
@Injectable()
export class PlanLookBacks {
  constructor(
    private readonly aftercare: AftercareRules,
    private readonly rules: DutyRules,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  /** Answers the items for which something was planned. */
  async of(items: readonly RectificationItem[]): Promise<string[]> {
    const closed = items.filter(({ state }) => state.status === 'closed');
    if (closed.length === 0) return [];
    const { lookBack: policy } = (await this.aftercare.stored()).policy;
    const { calendar } = await this.rules.current();
    const planned: LookBack[] = [];
    for (const item of closed) {
      const { id: itemId, cycle, closedOn: on } = item.state;
      if (!on) continue;
      for (const { dueOn, basis } of planByRules(item.state, policy, calendar)) {
        const { remindBefore } = policy;
        const one = newLookBack({
          id: this.ids.next(),
          itemId,
          cycle,
          source: 'policy',
          basis,
          dueOn,
          remindBefore,
          on,
        });
        item.planLookBack(one, { by: CLOCK.id, on });
        planned.push(one);
      }
    }
    await this.caseFile.add('lookBack', ...planned);
    return [...new Set(planned.map(({ itemId }) => itemId))];
  }
}

type Planned = Pick<LookBack, 'id' | 'itemId' | 'cycle' | 'source' | 'basis' | 'dueOn' | 'remindBefore'> &
  Partial<Pick<LookBack, 'roundId' | 'plannedById' | 'assigneeId'>> & { on: LookBack['plannedOn'] };

/** One that is to be done; by the clock, for nobody in particular, where nothing else is said. */
export function newLookBack({ on, ...planned }: Planned): LookBack {
  return {
    roundId: null,
    plannedById: CLOCK.id,
    assigneeId: null,
    ...planned,
    originalDueOn: planned.dueOn,
    changedOn: on,
    plannedOn: on,
    outcome: null,
    findings: null,
    people: [],
    visitedOn: null,
    doneById: null,
    endedOn: null,
    reason: null,
    reopeningId: null,
  };
}
