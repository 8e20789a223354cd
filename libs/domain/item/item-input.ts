import type { Day } from '../day';
import type { ItemState } from './item-state';

/** Who is to do it and by when. */
export interface Assignment {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId: string | null;
  dueOn: Day;
  /** Left out: it stays as it is. */
  dueRule?: string | null;
  dueBasis: 'rule' | 'hand';
  unitPath: string;
  cooperatingPaths: string[];
}

/** What the timeline says of an assignment beside who has it. */
export interface AssignmentNote {
  /** Why another unit is to lead it; needed then alone. */
  reason: string | null;
  /** What its rule came to, where the date follows it. */
  arithmetic: string | null;
}

/** What the problem is: the words a coordinator may change. */
export type ItemWords = Pick<
  ItemState,
  | 'title'
  | 'manifestation'
  | 'cause'
  | 'nature'
  | 'severity'
  | 'remediationType'
  | 'category'
  | 'aspect'
  | 'legalBasis'
  | 'dueRule'
>;
