import { Client, type ClientConfig } from 'pg';

/**
 * A connection that breaks says so twice: to its statements, where it counts, and as an event that would end the process where nobody listens. It may
 * break in the very packet that made it ready, before whoever asked for it can: so it listens to itself from the beginning.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
