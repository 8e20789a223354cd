import { EVENT_FORM } from '@domain/audit/canonical-event';
import { LogFrontier } from '@domain/audit/log-frontier';
import { nodesOf } from '@domain/audit/log-node';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../ports/event-log';
import { UnitOfWork } from '../ports/unit-of-work';
import { leafOf } from './leaf-of';
import { LOG_HASHER } from './log-hasher';

/** So many events in one transaction: some tens of milliseconds. */
const BATCH = 500;

/** Seals what waits, in batches, until nothing does. A batch that is broken off leaves nothing behind: the next one gives the same numbers again. */
@Injectable()
export class SealEvents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
  ) {}

  async run(stopped: () => boolean = () => false): Promise<Record<string, number>> {
    let sealed = 0;
    for (;;) {
      const count = await this.batch();
      sealed += count;
      if (count < BATCH || stopped()) return { sealed };
    }
  }

  private batch(): Promise<number> {
    return this.work.run(CLOCK, async () => {
      if (!(await this.log.alone())) return 0;
      const events = await this.log.unsealed(BATCH);
      if (events.length === 0) return 0;
      const first = await this.log.size();
      const frontier = LogFrontier.at(LOG_HASHER, first, await this.log.hashes(nodesOf({ from: 0, to: first })));
      const leaves = events.map((event) => ({ seq: event.seq, form: EVENT_FORM, hash: leafOf(event)! }));
      await this.log.append(
        first,
        leaves,
        leaves.flatMap(({ hash }) => frontier.append(hash)),
      );
      return events.length;
    });
  }
}
