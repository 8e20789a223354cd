import { setTimeout as pause } from 'node:timers/promises';

/** A part that has run this long is healthy again: the next failure waits a second, not half a minute. */
const STEADY = 60_000;
const LONGEST_WAIT = 30_000;

/**
 * Keeps one part running: `start()` returns {process, exited, stop}. When it ends by itself it is started again after 1, 2, 4 … 30 s,
 * and `say` tells so; `changed(process)` hears of every new process. The first start may fail loudly.
 */
export class Supervised {
  #part = null;
  #stopping = false;
  #wake = () => {};
  #loop = null;

  constructor(name, start, { say, changed }) {
    Object.assign(this, { name, start, say, changed });
  }

  async begin() {
    await this.#launch();
    this.#loop = this.#watch();
  }

  get process() {
    return this.#part?.process ?? null;
  }

  get exited() {
    return this.#part.exited;
  }

  /** Ends the watching first, so that the stop is not taken for a failure. */
  async stop() {
    this.#stopping = true;
    this.#wake();
    await this.#part?.stop();
    await this.#loop;
  }

  async #launch() {
    this.#part = await this.start();
    this.changed();
  }

  async #watch() {
    let wait = 1_000;
    while (!this.#stopping) {
      const since = Date.now();
      const reason = await this.#part.exited;
      if (this.#stopping) return;
      if (Date.now() - since > STEADY) wait = 1_000;
      wait = await this.#restart(reason, wait);
    }
  }

  async #restart(reason, wait) {
    for (let next = wait; ; next = Math.min(next * 2, LONGEST_WAIT)) {
      this.say(`${this.name} 意外退出（${reason}），${next / 1000} 秒后重新启动`);
      await Promise.race([pause(next, undefined, { ref: false }), new Promise((resolve) => (this.#wake = resolve))]);
      if (this.#stopping) return next;
      try {
        await this.#launch();
        this.say(`${this.name} 已重新启动`);
        if (this.#stopping) await this.#part.stop();
        return Math.min(next * 2, LONGEST_WAIT);
      } catch (error) {
        reason = error.message.split('\n')[0];
      }
    }
  }
}
