import { addDays, type Day } from '@domain/day';
import { digestInstant } from '@domain/deadline/dispatch-policy';
import { Digest, type DigestItem, sectionOf } from '@domain/notice/digest';
import { type Party, resolveAudience } from '@domain/notice/resolve-audience';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Channels } from '../ports/channel';
import { Digests } from '../ports/digests';
import { DispatchRules } from '../ports/dispatch-rules';
import { DutyRules } from '../ports/duty-rules';
import { Notices } from '../ports/notices';
import { UnitOfWork } from '../ports/unit-of-work';

const BATCH = 500;

/**
 * One digest a person and working day, from the hour of the dispatch policy on, never an empty one. Days without a worker are not made up for: the digest of
 * the day it comes back says all there is. Any number of workers may write: one source tells a person once.
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
      if (!sourceId) return { digests: 0 };
      const people = await this.digests.people();
      const found = await this.gather(today, people, () => new Digest(today, calendar));
      const written = await this.write(sourceId, today, found);
      await this.digests.done(today);
      return { digests: written };
    });
  }

  private async gather(today: Day, people: readonly Party[], blank: () => Digest): Promise<Map<Party, Digest>> {
    const weekEnd = sundayOf(today);
    const byId = new Map(people.map((one) => [one.id, one]));
    const officers = people.filter(({ roles }) => roles.includes('coordinator') || roles.includes('auditor'));
    const found = new Map<Party, Digest>();
    for await (const page of this.digests.items(today, weekEnd)) {
      for (const item of page) {
        const section = sectionOf(item, today, weekEnd);
        if (!section) continue;
        for (const person of whomOf(item, byId, officers, people)) {
          const digest = found.get(person) ?? blank();
          found.set(person, digest);
          digest.add(section, item);
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
    }));
    let written = 0;
    for (let first = 0; first < rows.length; first += BATCH)
      written += await this.notices.raise(rows.slice(first, first + BATCH), this.channels.personal);
    return written;
  }
}

/** Whoever is to act on it: the verifier of what waits, else the handler. Looked up where the item names him, as it nearly always does. */
function whomOf(
  item: DigestItem,
  byId: ReadonlyMap<string, Party>,
  officers: readonly Party[],
  people: readonly Party[],
): readonly Party[] {
  if (item.status !== 'submitted') {
    const handler = byId.get(item.handlerId ?? '');
    return handler ? [handler] : resolveAudience(item, ['handler'], people);
  }
  return resolveAudience(item, ['verifier'], item.pendingLevel === 'unit' ? people : officers);
}

function sundayOf(on: Day): Day {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return addDays(on, weekday === 0 ? 0 : 7 - weekday);
}
