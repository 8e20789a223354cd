import { PerformDuty } from '@application/notice/perform-duty';
import { type Claim, Timers } from '@application/ports/timers';
import { Injectable, Logger } from '@nestjs/common';

/** So many leases at a time: at the pace of a slow worker far less than a lease lasts. */
const BATCH = 200;

/** So many of them in one transaction: the round trips and the commit are shared, and the items are held for some hundredths of a second. */
const PAGE = 25;

/** Claims what is due until nothing is, and acts on several pages at once. A page that fails is done one by one, so that what fails stands alone. */
@Injectable()
export class TimerSweep {
  private readonly log = new Logger('timers');
  /** Called after each batch in which something was done. */
  performed: () => void = () => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly performDuty: PerformDuty,
    private readonly concurrency: number,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (;;) {
      const claims = await this.timers.claimDue(BATCH);
      await this.performAll(claims, counts, stopped);
      if (claims.length > 0) this.performed();
      if (claims.length < BATCH || stopped()) return counts;
    }
  }

  private async performAll(claims: Claim[], counts: Record<string, number>, stopped: () => boolean): Promise<void> {
    const queue = pagesOf(claims);
    const lane = async (): Promise<void> => {
      for (let page = queue.shift(); page; page = stopped() ? undefined : queue.shift()) {
        for (const outcome of await this.perform(page)) counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, lane));
    if (queue.length > 0) await this.timers.release(queue.flat());
  }

  private async perform(page: Claim[]): Promise<string[]> {
    try {
      const outcomes = await this.performDuty.runAll(page);
      const busy = page.filter((_, place) => outcomes[place] === 'busy');
      return [...outcomes.filter((outcome) => outcome !== 'busy'), ...(await this.oneByOne(busy))];
    } catch (error) {
      // Nothing of the page is done: whatever failed says so when it stands alone.
      this.log.warn(`a page of ${page.length}: ${String(error)}`);
      return this.oneByOne(page);
    }
  }

  private async oneByOne(claims: readonly Claim[]): Promise<string[]> {
    const outcomes: string[] = [];
    for (const claim of claims) outcomes.push(await this.performAlone(claim));
    return outcomes;
  }

  private async performAlone(claim: Claim): Promise<string> {
    try {
      return await this.performDuty.run(claim);
    } catch (error) {
      this.log.error(`timer ${claim.timerId}: ${String(error)}`);
      await this.timers.failed(claim, String(error)).catch(() => undefined);
      return 'failed';
    }
  }
}

/** Timers of one item together: they are settled together. */
function pagesOf(claims: readonly Claim[]): Claim[][] {
  const sorted = [...claims].sort((one, other) => (one.itemId < other.itemId ? -1 : 1));
  const pages: Claim[][] = [];
  for (let first = 0; first < sorted.length; first += PAGE) pages.push(sorted.slice(first, first + PAGE));
  return pages;
}
