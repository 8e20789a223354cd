import { setTimeout as pause } from 'node:timers/promises';
import type { ScheduleName } from '@application/operations/schedules';
import { WorkerRuns } from '@application/ports/worker-runs';
import { Logger } from '@nestjs/common';
import { Beat } from './beat';

/** Notes nothing while `away`. */
class NotedRuns extends WorkerRuns {
  away = false;
  readonly noted: unknown[] = [];

  override async committed(name: ScheduleName): Promise<void> {
    this.note(`${name} committed`);
  }

  override async failed(name: ScheduleName, _: number, error: string, rounds: number): Promise<void> {
    this.note(`${name} failed ${rounds}: ${error}`);
  }

  override async ask(): Promise<void> {}

  private note(what: string): void {
    if (this.away) throw new Error('the database is away');
    this.noted.push(what);
  }
}

describe('a beat', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('notes the failures it could not note in their time, before it notes a success', async () => {
    const runs = new NotedRuns();
    runs.away = true;
    let rounds = 0;
    const beat = new Beat('years', runs, async () => {
      rounds += 1;
      if (rounds === 3) runs.away = false;
      if (rounds < 3) throw new Error('no connection');
      return {};
    });
    beat.start();
    for (const many of [1, 2, 3]) {
      while (rounds < many) await pause(5);
      beat.wake();
    }
    while (runs.noted.length < 2) await pause(5);
    await beat.stop();
    expect(runs.noted.slice(0, 2)).toEqual(['years failed 2: Error: no connection', 'years committed']);
  });
});
