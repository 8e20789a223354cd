import type { ScheduleName } from '@application/operations/schedules';
import { SCHEDULES } from '@application/operations/schedules';
import type { WorkerRuns } from '@application/ports/worker-runs';
import { Logger } from '@nestjs/common';

/** So that workers started together do not stay in step. */
const JITTER = 0.2;

/** A round by the clock: never two at once, woken early by hints, kept alive through errors, which it notes. */
export class Beat {
  private readonly log = new Logger('beat');
  private stopping = false;
  private woken = false;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> | null = null;

  /** `round` answers its counts; `stopped` tells it to end early. */
  constructor(
    private readonly name: ScheduleName,
    private readonly runs: WorkerRuns,
    private readonly round: (stopped: () => boolean) => Promise<Record<string, number>>,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  /** The next round begins now, or as soon as the present one has ended. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      await this.once();
      if (!this.woken && !this.stopping) await this.pause();
    }
  }

  private async once(): Promise<void> {
    try {
      await this.runs.committed(this.name, await this.round(() => this.stopping));
    } catch (error) {
      this.log.error(`${this.name}: ${String(error)}`);
      await this.runs.failed(this.name, String(error)).catch(() => undefined);
    }
  }

  private pause(): Promise<void> {
    const wait = SCHEDULES[this.name].everySeconds * 1000 * (1 - JITTER * Math.random());
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
