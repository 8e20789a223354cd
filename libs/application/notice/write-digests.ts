import { addDays, type Day } from '@domain/day';
import { digestInstant } from '@domain/deadline/dispatch-policy';
import { Digest } from '@domain/notice/digest';
import { type DigestDay, type DigestEntry, entriesOf, remindedEntry } from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Channels } from '../ports/channel';
import { Digests } from '../ports/digests';
import { DispatchRules } from '../ports/dispatch-rules';
import { DutyRules } from '../ports/duty-rules';
import { Notices } from '../ports/notices';
import { UnitOfWork } from '../ports/unit-of-work';
import { Acquaintance } from './acquaintance';

const BATCH = 500;

const WHY = '系统每个工作日把要您办理、审批或者知悉的事项汇总发给您，没有的日子不发。';

/**
 * One digest a person and working day, from the hour of the dispatch policy on, never an empty one. Days without a worker are not made up for: the digest of
 * the day it comes back says all there is, and the reminders of the day come first, for it carries their mail. Any number of workers may write: one source tells a person once.
 */
@Injectable()
export class WriteDigests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: Digests,
    private readonly rules: DutyRules,
    private readonly notices: Notices,
    private readonly channels: Channels,
    private readonly dispatch: DispatchRules,
  ) {}

  async run(): Promise<Record<string, number>> {
    return this.work.run(CLOCK, async () => {
      const today = this.work.today();
      const { calendar } = await this.rules.current();
      const { policy } = await this.dispatch.stored();
      if (!calendar.isWorkingDay(today) || this.work.now() < digestInstant(policy, today)) return { digests: 0 };
      const sourceId = await this.digests.sourceOf(today);
      if (!sourceId || (await this.digests.isBehind())) return { digests: 0 };
      const people = await this.digests.people();
      const found = await this.gather({ today, weekEnd: sundayOf(today), calendar }, new Acquaintance(people));
      const written = await this.write(sourceId, today, found);
      await this.digests.done(today);
      return { digests: written };
    });
  }

  private async gather(on: DigestDay, whoIsWho: Acquaintance): Promise<Map<Party, Digest>> {
    const found = new Map<Party, Digest>();
    for await (const page of this.digests.items(on.today, on.weekEnd)) {
      for (const item of page) {
        const heard = new Set<Party>();
        const tell = (person: Party, { section, standing }: Pick<DigestEntry, 'section' | 'standing'>) => {
          const digest = found.get(person) ?? new Digest();
          found.set(person, digest);
          digest.add(section, item, standing);
          heard.add(person);
        };
        for (const entry of entriesOf(item, on)) {
          for (const person of whoIsWho.whomOf(item, entry.audience)) tell(person, entry);
        }
        for (const { personId, kind } of item.told) {
          const person = whoIsWho.byId(personId);
          const entry = person && !heard.has(person) ? remindedEntry(item, kind, on) : null;
          if (person && entry) tell(person, entry);
        }
      }
    }
    return found;
  }

  private async write(sourceId: string, on: Day, found: ReadonlyMap<Party, Digest>): Promise<number> {
    const rows = [...found].map(([{ id, email }, { title, body }]) => ({
      sourceId,
      personId: id,
      email,
      kind: 'digest' as const,
      itemId: null,
      number: null,
      title,
      body,
      on,
      replyBy: null,
      why: WHY,
    }));
    let written = 0;
    for (let first = 0; first < rows.length; first += BATCH)
      written += await this.notices.raise(rows.slice(first, first + BATCH), this.channels.personal);
    return written;
  }
}

function sundayOf(on: Day): Day {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return addDays(on, weekday === 0 ? 0 : 7 - weekday);
}
