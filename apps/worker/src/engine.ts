import { Hints } from '@application/ports/hints';
import { WorkerRuns } from '@application/ports/worker-runs';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues } from './relay/queues';
import { Beat } from './sweep/beat';
import { Rounds } from './sweep/rounds';

/** What must be over by then; whatever still runs is claimed again elsewhere. */
const PATIENCE_MILLISECONDS = 25_000;

/** Starts the rounds and the queues, and ends them in order. */
@Injectable()
export class Engine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly beats: Beat[] = [];

  constructor(
    private readonly rounds: Rounds,
    private readonly queues: Queues,
    private readonly hints: Hints,
    private readonly runs: WorkerRuns,
  ) {}

  onApplicationBootstrap(): void {
    const beats = this.rounds.all((name, round) => new Beat(name, this.runs, round));
    // What duties and events leave to be sent need not wait for the next round.
    this.rounds.afterDuties(() => {
      beats.deliveries.wake();
      beats.digests.wake();
    });
    this.queues.open({
      done: (name) => name === 'events' && beats.deliveries.wake(),
      drained: (name) => (name === 'events' ? beats.relay : beats.deliveries).wake(),
    });
    this.beats.push(...Object.values(beats));
    for (const one of this.beats) one.start();
    this.hints.listen((name) => beats[name].wake());
  }

  async beforeApplicationShutdown(): Promise<void> {
    const patience = setTimeout(() => process.exit(0), PATIENCE_MILLISECONDS);
    await this.hints.close();
    await Promise.all(this.beats.map((beat) => beat.stop()));
    await this.queues.close();
    clearTimeout(patience);
  }
}
