import type { Day } from '@domain/day';

/** The clock of a demo or test installation, moved by hand. Acts as the database's owner. */
export abstract class TimeMachine {
  /**
   * Moves the clock so many days on, to nine in the morning or later, wakes the workers, and answers the new business day.
   * Throws `demo.only` on a real installation.
   */
  abstract advance(days: number): Promise<Day>;

  /** What the workers still owe: `working` while duties are due or events untold, `idle`, or `nobody` where no worker lives. */
  abstract backlog(): Promise<'working' | 'idle' | 'nobody'>;
}
