import type { Act } from '@domain/item/item-record';
import type { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { LookBacks } from '../ports/look-backs';

/** The step before a closed item is opened again: what is still to be looked back at of that closing is over, and its timeline says why. */
@Injectable()
export class LapseLookBacks {
  constructor(
    private readonly lookBacks: LookBacks,
    private readonly caseFile: CaseFile,
  ) {}

  /** `but`: the look-back that found the rebound. The caller saves the items. */
  async of(items: readonly RectificationItem[], reason: string, act: Act, but?: string): Promise<void> {
    const byId = new Map(items.map((item) => [item.state.id, item]));
    for (const one of await this.lookBacks.open([...byId.keys()])) {
      if (one.id === but) continue;
      byId.get(one.itemId)?.cancelLookBack(one, reason, act);
      await this.caseFile.update('lookBack', { ...one, outcome: 'cancelled', reason, endedOn: act.on });
    }
  }
}
