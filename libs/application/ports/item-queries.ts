import type { Day } from '@domain/day';
import type { LightColour } from '@domain/deadline/light';
import type { Evidence } from '@domain/evidence/evidence';
import type {
  Dispute,
  Extension,
  ExtensionReview,
  Measure,
  Mechanism,
  Pause,
  Progress,
  Reopening,
  Submission,
  Urge,
  UrgeReply,
  Verification,
} from '@domain/item/case-file';
import type { Objection, Publicity } from '@domain/item/publicity-state';
import type { ItemState } from '@domain/item/item-state';
import type { ItemStatus } from '@domain/item/item-status';
import type { Nature, PendingLevel, PlanState, RemediationType, Severity } from '@domain/item/item-words';
import type { SilenceDays } from '@domain/item/silence';
import type { Actor } from '@domain/unit/actor';

export const ITEM_SORTS = ['dueOn', '-dueOn', 'number', '-number', 'closedOn', '-closedOn', 'submittedOn'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

/** Every filter of the ledger; exports and figures take the same. */
export interface ItemFilter {
  status?: readonly ItemStatus[];
  unitId?: string;
  handlerId?: string;
  supervisionId?: string;
  nature?: Nature;
  severity?: Severity;
  remediationType?: RemediationType;
  light?: LightColour;
  pendingLevel?: PendingLevel;
  planState?: PlanState;
  /** A request for extension waits for its decision. */
  extensionPending?: boolean;
  /** A dispute waits for its decision. */
  disputePending?: boolean;
  dueFrom?: Day;
  dueTo?: Day;
  overdue?: boolean;
  /** In work, and silent for at least so many days: see domain/item/silence.ts. */
  silentDays?: number;
  /** In work, and silent for longer than the rules of procedure allow. */
  tooSilent?: boolean;
  q?: string;
  year?: number;
  /** A figure's rows: the definition of report/figures.ts. */
  figure?: string;
  /** The list as it stood at the end of that day; needs `supervisionId`. */
  asOf?: Day;
}

export interface Page {
  limit: number;
  cursor: string | null;
  sort: ItemSort;
  count: boolean;
}

/** What a line of the ledger neither shows nor needs to say which actions are open: the long texts above all. */
export const NOT_IN_LINE = [
  'manifestation',
  'cause',
  'legalBasis',
  'dueRule',
  'sourceQuote',
  'sourceLine',
  'goal',
  'verificationLevels',
  'unitPath',
  'cooperatingPaths',
  'handlerPostId',
  'extensionCount',
  'pauseDays',
  'yearOpenedOn',
  'originalUnitId',
  'transferredOn',
  'receivedOn',
  'scheduleGen',
  'scheduledOn',
  'scheduledRung',
  'rungOn',
  'rungReplyBy',
  'rungAnsweredOn',
] as const satisfies readonly (keyof ItemState)[];
export type ItemLine = Omit<ItemState, (typeof NOT_IN_LINE)[number]>;

/** As the ledger lists it: with the day of its last progress in this cycle. */
export type ListedItem = ItemLine & { progressedOn: Day | null };

export interface ItemPage {
  data: ListedItem[];
  nextCursor: string | null;
  total?: number;
  /** The business day of the answer: lights are reckoned from it. */
  today: Day;
  /** See domain/item/silence.ts. */
  tooLongSince: Day;
}

export interface ItemFile {
  item: ItemState;
  supervision: { id: string; title: string };
  /** By whom and when the present lead unit signed for it; null while it has not. */
  receipt: { at: string; byId: string; byName: string } | null;
  measures: Measure[];
  progress: Progress[];
  mechanisms: Mechanism[];
  evidence: (Evidence & { at: string; scanFinding: string | null })[];
  extensions: Extension[];
  extensionReviews: ExtensionReview[];
  pauses: Pause[];
  disputes: Dispute[];
  submissions: Submission[];
  verifications: Verification[];
  publicities: Publicity[];
  objections: Objection[];
  reopenings: Reopening[];
  urges: (Urge & { replies: UrgeReply[] })[];
  today: Day;
}

/** Reads take the short road: SQL for the screen, plain shapes, only what the actor may see. */
export abstract class ItemQueries {
  abstract page(actor: Actor, filter: ItemFilter, page: Page): Promise<ItemPage>;

  /** Throws `item.not_found`, also for what the actor may not see. */
  abstract file(actor: Actor, itemId: string): Promise<ItemFile>;

  /** The whole items in pages of a thousand, for exports: never the whole list in memory. */
  abstract stream(
    actor: Actor,
    filter: ItemFilter,
    sort: ItemSort,
  ): AsyncIterable<{ lines: ItemState[] } & SilenceDays>;
}
