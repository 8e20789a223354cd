import { DutyRules } from '@application/ports/duty-rules';
import { expectedDuties } from '@domain/deadline/duty-plan';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

/** Cancels what earlier generations planned and plants the duties of this one: a single round trip. */
const REPLAN = `with earlier as (
    update timer set state = 'cancelled', reason = 'replanned', settled_at = app_now()
     where item_id = $1 and gen < $2 and state in ('pending', 'leased'))
  insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
  select planned.id, $1, duty ->> 'kind', (duty ->> 'occurrence')::date, $2, (duty ->> 'rung')::int, duty, (duty ->> 'dueAt')::timestamptz
    from unnest($3::uuid[], $4::jsonb[]) planned (id, duty)
  on conflict do nothing`;

/** Keeps an item's timers equal to its duties. Called by the save that moved the item's schedule generation. */
@Injectable()
export class TimerPlanner {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly rules: DutyRules,
  ) {}

  async replan(item: Readonly<ItemState>): Promise<void> {
    const { policy, calendar, since } = await this.rules.current();
    const duties = expectedDuties(item, policy, calendar, since);
    const ids = duties.map(() => uuidv7());
    await this.work.manager.query(REPLAN, [item.id, item.scheduleGen, ids, duties.map((duty) => JSON.stringify(duty))]);
  }
}
