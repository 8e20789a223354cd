import { type ScheduleName, SCHEDULES } from '@application/operations/schedules';
import { HINTED, Hints } from '@application/ports/hints';
import { Injectable } from '@nestjs/common';
import { PgLine } from '../line.pg';

/** The channel on which transactions say, as they commit, what schedule they left something to do. */
export const HINT_CHANNEL = 'xiaohao';

@Injectable()
export class PgHints extends Hints {
  private readonly line: PgLine;

  constructor(url: string) {
    super();
    this.line = new PgLine(url, 'xiaohao_sweeper', HINT_CHANNEL);
  }

  override listen(heard: (schedule: ScheduleName) => void): void {
    this.line.open({
      heard: (payload) => Object.hasOwn(SCHEDULES, payload) && heard(payload as ScheduleName),
      stands: () => HINTED.forEach(heard),
    });
  }

  override close(): Promise<void> {
    return this.line.close();
  }
}
