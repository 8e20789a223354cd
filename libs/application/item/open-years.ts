import { nextYear } from '@domain/deadline/next-year';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LapseLookBacks } from '../look-back/lapse-look-backs';
import { DateRulePolicies } from '../ports/date-rule-policies';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

const PAGE = 100;

/**
 * 长期坚持转年: once the milestone of a year is past and its check was passed, the next year begins by itself, for ever. Looked at under
 * the row's lock, so that of two workers one opens it, and once: an item that is open awaits no year.
 */
@Injectable()
export class OpenYears {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly policies: DateRulePolicies,
    private readonly lapse: LapseLookBacks,
  ) {}

  async run(stopped: () => boolean): Promise<Record<string, number>> {
    let opened = 0;
    for (let after: string | null = null; !stopped();) {
      const page: { opened: number; last: string | null } = await this.work.run(CLOCK, () => this.openPage(after));
      opened += page.opened;
      if (!page.last) break;
      after = page.last;
    }
    return { opened };
  }

  private async openPage(after: string | null): Promise<{ opened: number; last: string | null }> {
    const ids = await this.items.idsAwaitingYear(after, PAGE);
    if (ids.length === 0) return { opened: 0, last: null };
    const { policy } = await this.policies.stored();
    const today = this.work.today();
    const found = (await this.items.takeAll(ids)).filter((item) => item.awaitsYear(today, policy));
    const act = { by: CLOCK.id, on: today };
    await this.lapse.of(found, '长期坚持转入下一年度，按年度核查。', act);
    for (const item of found) item.openYear(nextYear(item.state.dueRule, today, policy), act);
    await this.items.saveAll(found);
    return { opened: found.length, last: ids.at(-1)! };
  }
}
