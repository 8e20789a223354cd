import { DutyRules } from '@application/ports/duty-rules';
import { expectedDuties } from '@domain/deadline/duty-plan';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { newIds } from '../new-ids';
import { PgUnitOfWork } from '../unit-of-work';

/** Cancels what earlier generations planned and plants the duties of this one: a single round trip. */
const REPLAN = `with earlier as (
    update timer set state = 'cancelled', reason = 'replanned', settled_at = app_now()
      from unnest($1::uuid[], $2::int[]) item (id, gen)
     where item_id = item.id and timer.gen < item.gen and state in ('pending', 'leased'))
  insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
  select planned.id, planned.item_id, duty ->> 'kind', (duty ->> 'occurrence')::date, planned.gen, (duty ->> 'rung')::int, duty, (duty ->> 'dueAt')::timestamptz
    from rows from (unnest($3::uuid[], $4::uuid[], $5::int[]), jsonb_array_elements($6::jsonb)) planned (id, item_id, gen, duty)
  on conflict do nothing`;

/** Keeps the timers of items equal to their duties. Called by the save that moved their schedule generation. */
@Injectable()
export class TimerPlanner {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly rules: DutyRules,
  ) {}

  async replan(items: readonly Readonly<ItemState>[]): Promise<void> {
    if (items.length === 0) return;
    const { policy, calendar, since } = await this.rules.current();
    const planned = items.flatMap((item) =>
      expectedDuties(item, policy, calendar, since).map((duty) => ({ item, duty })),
    );
    await this.work.manager.query(REPLAN, [
      items.map(({ id }) => id),
      items.map(({ scheduleGen }) => scheduleGen),
      newIds(planned.length),
      planned.map(({ item }) => item.id),
      planned.map(({ item }) => item.scheduleGen),
      JSON.stringify(planned.map(({ duty }) => duty)),
    ]);
  }
}
