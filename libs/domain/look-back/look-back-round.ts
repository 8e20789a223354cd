import type { Day } from '../day';
import type { Lot, SampleTerms, Weighed } from './sample';

export interface RoundTerms extends SampleTerms {
  title: string;
  /** Only items of this list, and of these units; null and none: all. */
  supervisionId: string | null;
  unitIds: string[];
  /** Closed between these days, both counted. */
  closedFrom: Day | null;
  closedTo: Day | null;
  dueOn: Day;
  assigneeId: string | null;
}

/** 回头看计划: a sample, shown with its reasons before it is confirmed. */
export interface LookBackRound {
  id: string;
  unitPath: string;
  drawnById: string;
  drawnOn: Day;
  /** Of the database's making, never of who draws. With the pool it reproduces the picks. */
  seed: string;
  terms: RoundTerms;
  /** All that could be drawn. */
  pool: Lot[];
  picks: Weighed[];
  /** Null while it is only a proposal. */
  confirmedById: string | null;
  confirmedOn: Day | null;
}
