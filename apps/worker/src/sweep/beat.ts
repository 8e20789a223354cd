import { type ScheduleName, SCHEDULES } from '@application/operations/schedules';
import type { WorkerRuns } from '@application/ports/worker-runs';
import { Logger } from '@nestjs/common';

/** So that workers started together do not stay in step. */
const JITTER = 0.2;

/** However many hints come, rounds keep this distance: one round serves many hints. */
const LEAST_DISTANCE_MILLISECONDS = 100;

/** A round by the clock: never two at once, woken early by hints, kept alive through errors, which it notes. */
export class Beat {
  private readonly log = new Logger('beat');
  private stopping = false;
  /** Rounds that failed and could not be noted: the database was away as well. */
  private unnoted = 0;
  private lastError = '';
  private woken = false;
  /** Ends the pause that may be going on. */
  private endPause: () => void = () => undefined;
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

  /** The next round begins soon. */
  wake(): void {
    this.woken = true;
    this.endPause();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.running;
  }

  private async loop(): Promise<void> {
    const every = SCHEDULES[this.name].everySeconds * 1_000;
    while (!this.stopping) {
      const began = performance.now();
      this.woken = false;
      await this.once();
      await this.pause(every * (1 - JITTER * Math.random()));
      const early = LEAST_DISTANCE_MILLISECONDS - (performance.now() - began);
      if (early > 0 && !this.stopping) await new Promise((resolve) => setTimeout(resolve, early));
    }
  }

  private async once(): Promise<void> {
    const began = performance.now();
    const lasted = () => performance.now() - began;
    try {
      const counts = await this.round(() => this.stopping);
      await this.noteFailures(0);
      await this.runs.committed(this.name, lasted(), counts);
    } catch (error) {
      this.log.error(`${this.name}: ${String(error)}`);
      this.unnoted += 1;
      this.lastError = String(error);
      await this.noteFailures(lasted()).catch(() => undefined);
    }
  }

  private async noteFailures(lasted: number): Promise<void> {
    if (this.unnoted === 0) return;
    await this.runs.failed(this.name, lasted, this.lastError, this.unnoted);
    this.unnoted = 0;
  }

  private pause(milliseconds: number): Promise<void> {
    if (this.stopping || this.woken) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
