import type { Day } from '@domain/day';
import { digestInstant } from '@domain/deadline/dispatch-policy';
import type { Digest } from '@domain/notice/digest';
import { digestDay } from '@domain/notice/digest-entries';
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
import { DayDigests } from './day-digests';

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
      const of = new DayDigests(digestDay(today, calendar), new Acquaintance(await this.digests.people()));
      for await (const page of this.digests.items(today, of.on.weekEnd)) {
        for (const item of page) of.add(item, item.told);
      }
      const written = await this.write(sourceId, today, of.found);
      await this.digests.done(today);
      return { digests: written };
    });
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
