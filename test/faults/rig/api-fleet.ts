import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from './api';
import type { Chance } from './chance';

/** A process that has not reached the point within so long is killed as it stands. */
const PATIENCE = 2_000;

interface Ship {
  api: Api;
  armed: string;
  /** Requests that wait for its answer. */
  underWay: number;
  /** Somebody is about to kill it: nobody else does. */
  doomed: boolean;
}

/** Several API processes over one database and one store. One at a time is killed, and another takes its place. */
export class ApiFleet {
  private readonly ships: Ship[] = [];
  private started = 0;

  constructor(
    private readonly environment: Record<string, string>,
    private readonly points: readonly string[],
    private readonly folder: string,
    private readonly chance: Chance,
  ) {}

  async open(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.launch()));
  }

  /** Sends one request through one of them. */
  async through<T>(request: (base: string) => Promise<T>): Promise<T> {
    while (this.ships.length === 0) await pause(20);
    const ship = this.chance.pick(this.ships);
    ship.underWay += 1;
    try {
      return await request(ship.api.url);
    } finally {
      ship.underWay -= 1;
    }
  }

  /** Kills one, somewhere in its work or exactly at its point, and starts another. Says whether it was at work. */
  async kill(): Promise<'busy' | 'idle'> {
    const ship = await this.choose();
    ship.doomed = true;
    const found = ship.underWay > 0 ? 'busy' : 'idle';
    const gone = once(ship.api.child, 'exit');
    if (this.chance.next() < 0.5) {
      writeFileSync(ship.armed, '');
      await Promise.race([gone, pause(PATIENCE)]);
    } else await pause(this.chance.between(0, 30));
    ship.api.child.kill('SIGKILL');
    await gone;
    this.ships.splice(this.ships.indexOf(ship), 1);
    await this.launch();
    return found;
  }

  /** One that is at work; where none is for a while, everybody waits for a kill, and an idle one must do. */
  private async choose(): Promise<Ship> {
    const until = performance.now() + PATIENCE;
    for (;;) {
      const free = this.ships.filter(({ doomed }) => !doomed);
      const busy = free.filter(({ underWay }) => underWay > 0);
      if (busy.length > 0) return this.chance.pick(busy);
      if (free.length > 0 && performance.now() > until) return this.chance.pick(free);
      await pause(2);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.ships.map(({ api }) => api.stop()));
  }

  private async launch(): Promise<void> {
    const armed = path.join(this.folder, `armed-${(this.started += 1)}`);
    const point = { CRASH_AT: this.chance.pick(this.points), CRASH_ARMED: armed };
    this.ships.push({ api: await Api.start({ ...this.environment, ...point }), armed, underWay: 0, doomed: false });
  }
}
