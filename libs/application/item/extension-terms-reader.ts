import type { ExtensionLevel } from '@domain/deadline/procedure-policy';
import type { Extension } from '@domain/item/case-file';
import { type ExtensionTerms, levelsToPass } from '@domain/item/extension-rules';
import type { ItemState } from '@domain/item/item-state';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { Parties } from '../ports/parties';
import { ProcedureRules } from '../ports/procedure-rules';

/** What asking for an extension and deciding it share: the rules that hold, and the calendar they count by. */
@Injectable()
export class ExtensionTermsReader {
  constructor(
    private readonly rules: ProcedureRules,
    private readonly calendars: Calendars,
    private readonly parties: Parties,
  ) {}

  /** `earlier`: the requests of the item's cycle. */
  async current(earlier: readonly Extension[]): Promise<ExtensionTerms> {
    const { extension: policy } = await this.rules.current();
    return { policy, calendar: await this.calendars.current(), earlier };
  }

  /** In a unit of work: of the levels that the rules set, those somebody can decide at when `asker` asks. */
  async levelsFor(
    asker: Actor,
    item: Readonly<ItemState>,
    { policy: { levels } }: ExtensionTerms,
  ): Promise<ExtensionLevel[]> {
    if (!levels.includes('unit')) return [...levels];
    const [around] = await this.parties.of([{ item, audience: ['extensionDecider'] }]);
    return levelsToPass(levels, item, handsOf(asker, item.cycleBeganOn), around?.people ?? []);
  }
}
