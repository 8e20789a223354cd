import { setTimeout as pause } from 'node:timers/promises';
import { PerformDuty } from '@application/notice/perform-duty';
import { RaiseEventNotices } from '@application/notice/raise-event-notices';
import type { DemoInstallation } from '@application/ports/demo-installation';
import { Timers } from '@application/ports/timers';
import type { Day } from '@domain/day';
import { Injectable } from '@nestjs/common';

const BATCH = 50;
const PATIENCE_MILLISECONDS = 15_000;
const LOOK_AGAIN_MILLISECONDS = 20;

/** What a worker does, done between the scenes of the story: nobody is told of a thing days after it happened. */
@Injectable()
export class Clockwork {
  constructor(
    private readonly timers: Timers,
    private readonly performDuty: PerformDuty,
    private readonly raiseEventNotices: RaiseEventNotices,
  ) {}

  /** Performs every duty that falls due up to then, each at its own time. */
  async runUpTo(demo: DemoInstallation, on: Day, time: string): Promise<void> {
    while (await demo.moveClockToNextDuty(on, time)) {
      for (const claim of await this.timers.claimDue(BATCH)) await this.performDuty.run(claim);
      await this.untilQuiet(demo);
    }
  }

  /** Tells of all that has happened. */
  async tell(demo: DemoInstallation): Promise<void> {
    for (const id of await demo.untoldEvents()) await this.raiseEventNotices.run(id);
  }

  /** On a reset a worker may be running, and quicker: what it has claimed is done at the time it claimed it. */
  private async untilQuiet(demo: DemoInstallation): Promise<void> {
    const until = performance.now() + PATIENCE_MILLISECONDS;
    while ((await demo.dutiesUnderWay()) && performance.now() < until) await pause(LOOK_AGAIN_MILLISECONDS);
  }
}
