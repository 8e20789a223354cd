import { AssignItem } from '@application/item/assign-item';
import type { Day } from '@domain/day';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import type { Actor } from '@domain/unit/actor';
import type { SettledCounty } from './settle-county';
import type { UseCases } from './use-cases';

export interface DemoAssignment {
  unit: string;
  cooperating?: string[];
  /** The date, in working days from today. */
  due: number;
}

/** What a scene acts with: the use cases, the county, and today, from which every day of the story is reckoned. */
export class Stage {
  readonly items = new Map<string, string>();
  /** Ids a later scene needs: an extension, an urge, a measure. */
  readonly kept = new Map<string, string>();
  supervisionId = '';

  constructor(
    readonly use: UseCases,
    private readonly calendar: WorkCalendar,
    private readonly today: Day,
    private county: SettledCounty,
  ) {}

  /** So many working days from today; negative: before it. */
  day(workingDays: number): Day {
    return this.calendar.addWorkingDays(this.today, workingDays);
  }

  actor(username: string): Actor {
    return found(this.county.people, username);
  }

  everybody(): Actor[] {
    return [...this.county.people.values()];
  }

  item(key: string): string {
    return found(this.items, key);
  }

  /** The county office hands an item to a unit's leader and to the post of its handler. */
  assign(key: string, { unit, cooperating = [], due }: DemoAssignment): Promise<void> {
    const handler = `${unit}-handler`;
    const input = {
      leadUnitId: found(this.county.units, unit),
      cooperatingUnitIds: cooperating.map((code) => found(this.county.units, code)),
      leaderId: this.actor(`${unit}-leader`).id,
      handlerId: this.actor(handler).id,
      handlerPostId: found(this.county.posts, handler),
      dueOn: this.day(due),
      dueFollowsRule: null,
      reason: null,
    };
    return this.use(AssignItem).run(this.actor('coordinator'), this.item(key), input, null);
  }
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's story names ${key}, which is not there`);
  return value;
}
