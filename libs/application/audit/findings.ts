import type { LogFinding } from '@domain/audit/log-finding';

/** More than anybody reads; a log that was replaced has as many faults as events. */
const MOST = 1_000;

/** All that is wrong, counted, and at most a thousand of it. */
export class Findings {
  wrong = 0;
  readonly kept: LogFinding[] = [];

  readonly report = (finding: LogFinding): void => {
    this.wrong += 1;
    if (this.kept.length < MOST) this.kept.push(finding);
  };
}
