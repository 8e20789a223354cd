/** Lets `working` pieces of work go on at once and `waiting` wait, first come, first served; one more is turned away. */
export class Turns {
  private free: number;
  private readonly queue: (() => void)[] = [];

  constructor(
    working: number,
    private readonly waiting: number,
  ) {
    this.free = working;
  }

  /** Does the work when its turn comes. Throws what `refuse` makes when too many wait already. */
  async take<T>(work: () => Promise<T>, refuse: () => Error): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (this.queue.length >= this.waiting) throw refuse();
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      // The turn goes straight to who waits longest, so that nobody who comes just now slips in before.
      const next = this.queue.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
