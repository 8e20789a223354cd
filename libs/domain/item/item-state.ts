import type { Day } from '../day';
import type { ExtensionLevel } from '../deadline/procedure-policy';
import type { ItemStatus } from './item-status';
import type {
  Grade,
  Nature,
  PendingLevel,
  PlanState,
  RemediationType,
  Severity,
  VerificationLevel,
} from './item-words';

/** Everything an item is, as plain data. The row implements it; audit events fold to it. */
export interface ItemState {
  id: string;
  supervisionId: string;
  /** Stable within the installation: year, list and place in the list, e.g. `2026-01-003`. */
  number: string;
  year: number;
  title: string;
  manifestation: string | null;
  cause: string | null;
  nature: Nature;
  severity: Severity;
  remediationType: RemediationType;
  category: string | null;
  aspect: string | null;
  legalBasis: string | null;
  /** The date rule as the source words it, e.g. 方案上报之日起3个月内. */
  dueRule: string | null;
  /** Where it was read: the quote and its line in the source document. */
  sourceQuote: string | null;
  sourceLine: number | null;

  status: ItemStatus;
  /** 1, and one more at each reopening. */
  cycle: number;
  verificationLevels: VerificationLevel[];
  pendingLevel: PendingLevel | null;
  /** 公示: the last day of the window in which the result is shown; kept when it closes. Null where there is none. */
  publicityUntil: Day | null;
  /** Since when an objection to it waits, and who recorded those that wait; null where none does. */
  objectedOn: Day | null;
  objectorIds: string[] | null;
  grade: Grade | null;
  submitterId: string | null;
  /** Who worked on it in this cycle: its handlers, former ones too, and whoever reported, uploaded or submitted. None of them verifies. */
  workedByIds: string[];
  /** Who verified a level of the submission that waits, each one level; null where nobody has. */
  verifiedByIds: string[] | null;
  /** The day this cycle began: assigned, reopened, next year. Null for cycles from before it was kept. */
  cycleBeganOn: Day | null;

  leadUnitId: string | null;
  cooperatingUnitIds: string[];
  leaderId: string | null;
  handlerId: string | null;
  /** The post the handler holds, where the owner is a post: its next holder inherits the item. */
  handlerPostId: string | null;
  /** Where row security places it: the lead unit's path, or the supervision's while nobody is assigned. */
  unitPath: string;
  cooperatingPaths: string[];
  /** When the present lead unit got it, and when it signed; null for what was there before these days were kept. */
  assignedOn: Day | null;
  receivedOn: Day | null;

  dueOn: Day | null;
  /** The first date required in this cycle; extensions and returns leave it alone. */
  originalDueOn: Day | null;
  /** `rule`: the date is what `dueRule` comes to and moves with its event; `hand`: a person set it, and it stays. */
  dueBasis: 'rule' | 'hand' | null;
  /** 长期坚持: when the clock opened this cycle as the next year; null for cycles that people opened. */
  yearOpenedOn: Day | null;
  /** How many cycles the clock opened so; null: none. They are no reopenings. */
  yearCycles: number | null;
  /** The latest date of the plan's measures. */
  plannedOn: Day | null;
  /** When the first plan of the cycle was filed and approved: with the receipt, what date rules count from. */
  planFiledOn: Day | null;
  planApprovedOn: Day | null;
  submittedOn: Day | null;
  completedOn: Day | null;
  closedOn: Day | null;
  extensionCount: number;
  /** Who decides the request that waits; null where none does, or one from before there were levels: the office's. */
  extensionLevel: ExtensionLevel | null;
  /** 异议: since when one waits for its decision, and who raised it; null where none does. The status stays. */
  disputedOn: Day | null;
  disputerId: string | null;
  /** 移交: the unit it was assigned to before its first transfer, and the day of the last one; null where it never was. */
  originalUnitId: string | null;
  transferredOn: Day | null;
  /** 暂停计时: the first day that does not count; null while the clock goes on. A fact beside the status. */
  pausedOn: Day | null;
  /** Calendar days by which pauses moved the date in this cycle. */
  pauseDays: number | null;

  goal: string | null;
  planState: PlanState;

  /** Rises each time the duties are planned anew; timers of an older generation no longer act. */
  scheduleGen: number;
  /** The day of the last planning: duties stand strictly after it. */
  scheduledOn: Day | null;
  /** The rung of the ladder reached when the duties were last planned, and the one reached now. 0: none. */
  scheduledRung: number;
  rung: number;
  /** The day that rung acted, by when it is to be answered, and when the unit last answered, see `placeLadder`. */
  rungOn: Day | null;
  rungReplyBy: Day | null;
  rungAnsweredOn: Day | null;
  /** The highest rung the clock has proposed in this climb, when, and the proposal that waits; null where there is none. */
  proposedRung: number | null;
  proposedOn: Day | null;
  proposalId: string | null;

  version: number;
}
