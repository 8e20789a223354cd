import type { Day } from '@domain/day';
import type { Digest } from '@domain/notice/digest';
import { digestDay, type Reminded } from '@domain/notice/digest-entries';
import { DigestPlan } from '@domain/notice/digest-plan';
import { type Coming, lastDay } from '@domain/notice/preview';
import type { Party } from '@domain/notice/resolve-audience';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Acquaintance } from '../notice/acquaintance';
import { DayDigests } from '../notice/day-digests';
import { Calendars } from '../ports/calendars';
import { Channels } from '../ports/channel';
import { DigestQueries } from '../ports/digest-queries';
import { DispatchRules } from '../ports/dispatch-rules';
import type { ComingDuty } from '../ports/job-queries';

/** Items seldom stand as they do for longer. */
const MOST_DAYS = 7;

/** A digest that would be written if nothing changed; it stands in the inbox, whether it is mailed or not. */
export interface ComingDigest {
  on: Day;
  person: Party;
  digest: Digest;
  mailed: boolean;
}

export type ComingMessage = Coming<ComingDuty['item']> & {
  /** The day of the digest whose mail says it; null where it has a mail of its own, or none. */
  digestOn: Day | null;
};

export interface Forecast {
  messages: ComingMessage[];
  /** When the digest of a working day is written: `HH:MM`. */
  digestAt: string;
  /** The last day whose digests were foreseen. */
  digestsTo: Day;
  digests: ComingDigest[];
  /** There are more items than were looked at. */
  cut: boolean;
}

interface Foreseen {
  from: Day;
  to: Day;
  messages: readonly Coming<ComingDuty['item']>[];
  people: readonly Party[];
}

/** The digests of the coming days, put together as they will be, from items as they stand and the reminders foreseen for them. */
@Injectable()
export class ForeseeDigests {
  constructor(
    private readonly queries: DigestQueries,
    private readonly dispatch: DispatchRules,
    private readonly calendars: Calendars,
    private readonly channels: Channels,
  ) {}

  async after(actor: Actor, { from: today, to, messages, people }: Foreseen): Promise<Forecast> {
    const { policy } = await this.dispatch.stored();
    const calendar = await this.calendars.current();
    const { now, isWritten, unmailedIds } = await this.queries.standing(actor);
    const plan = new DigestPlan({ now, today, isWritten }, policy, calendar);
    const unmailed = new Set(unmailedIds);
    const hasMail = this.channels.personal.includes('mail');
    const isMailed = ({ id, email }: Party) => hasMail && email !== null && !unmailed.has(id);

    const week = lastDay(today, MOST_DAYS);
    const digestsTo = to < week ? to : week;
    const days = plan.daysUpTo(digestsTo).map((on) => digestDay(on, calendar));
    const carried = messages.map((message) => ({ message, on: plan.carrierOf(message.on, message.duty) }));
    const told = reminded(carried);
    const { items, cut } = await this.items(actor, days, told);
    const whoIsWho = new Acquaintance(people);
    const digests = days.flatMap((day, place) => {
      const of = new DayDigests(day, whoIsWho);
      for (const item of items) {
        const coming = told.get(item.id)?.get(day.today) ?? [];
        of.add(item, place === 0 ? [...item.told, ...coming] : coming);
      }
      // Of somebody who sees more than the actor only a part would be known.
      return [...of.found]
        .filter(([{ scope }]) => scope.startsWith(actor.scope))
        .map(([person, digest]) => ({ on: day.today, person, digest, mailed: isMailed(person) }));
    });
    return {
      messages: carried.map(({ message, on }) => ({ ...message, digestOn: isMailed(message.person) ? on : null })),
      digestAt: policy.digestAt,
      digestsTo,
      digests,
      cut,
    };
  }

  private async items(actor: Actor, days: readonly { today: Day; weekEnd: Day }[], told: Told) {
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return { items: [], cut: false };
    return this.queries.items(actor, { from: first.today, to: last.today, weekEnd: last.weekEnd }, [...told.keys()]);
  }
}

/** By item and day of the digest. */
type Told = ReadonlyMap<string, ReadonlyMap<Day, Reminded[]>>;

function reminded(carried: readonly { message: Coming<ComingDuty['item']>; on: Day | null }[]): Told {
  const told = new Map<string, Map<Day, Reminded[]>>();
  for (const { message, on } of carried) {
    if (!on) continue;
    const days = told.get(message.item.id) ?? new Map<Day, Reminded[]>();
    told.set(message.item.id, days);
    days.set(on, [...(days.get(on) ?? []), { personId: message.person.id, kind: message.duty.kind }]);
  }
  return told;
}
