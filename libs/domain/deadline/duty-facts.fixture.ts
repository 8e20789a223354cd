import { day } from '../day';
import type { DutyFacts } from './duty-plan';

/** An item of no great weight at work, due on Tuesday, 17 November 2026. */
export function someFacts(facts: Partial<DutyFacts> = {}): DutyFacts {
  return {
    status: 'inProgress',
    severity: 'normal',
    remediationType: 'timeBound',
    dueOn: day('2026-11-17'),
    submittedOn: null,
    pendingLevel: null,
    scheduledOn: day('2026-09-01'),
    cycle: 1,
    rung: 0,
    rungOn: null,
    rungReplyBy: null,
    rungAnsweredOn: null,
    ...facts,
  };
}
