import { PerformDuty } from '@application/notice/perform-duty';
import { type Claim, Timers } from '@application/ports/timers';
import { Injectable, Logger } from '@nestjs/common';

/** So many leases at a time: at the pace of a slow worker far less than a lease lasts. */
const BATCH = 100;

/** Claims what is due until nothing is, and acts on several at once. One that fails holds nobody up. */
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
    const queue = [...claims];
    const lane = async (): Promise<void> => {
      for (let claim = queue.shift(); claim; claim = stopped() ? undefined : queue.shift()) {
        const outcome = await this.perform(claim);
        counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, lane));
    if (queue.length > 0) await this.timers.release(queue);
  }

  private async perform(claim: Claim): Promise<string> {
    try {
      return await this.performDuty.run(claim);
    } catch (error) {
      this.log.error(`timer ${claim.timerId}: ${String(error)}`);
      await this.timers.failed(claim, String(error)).catch(() => undefined);
      return 'failed';
    }
  }
}
