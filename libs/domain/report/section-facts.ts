import type { Day } from '../day';
import type { ItemStatus } from '../item/item-status';
import type { Grade, Nature } from '../item/item-words';
import type { Supervision } from '../supervision/supervision';
import type { FigureCounts } from './figures';

export interface SectionItem {
  title: string;
  nature: Nature;
  leadUnit: string | null;
  status: ItemStatus;
  grade: Grade | null;
  dueOn: Day | null;
  closedOn: Day | null;
}

/** All that the rectification section is written from, as it stood at the end of `asOf`. */
export interface SectionFacts {
  asOf: Day;
  supervision: Pick<
    Supervision,
    | 'id'
    | 'title'
    | 'kind'
    | 'issuer'
    | 'documentNumber'
    | 'feedbackOn'
    | 'basisDocuments'
    | 'meeting'
    | 'taskForce'
    | 'planDocument'
  >;
  counts: FigureCounts;
  /** On the list, but not assigned yet; and withdrawn. Outside every figure. */
  drafts: number;
  cancelled: number;
  /** In the order of their numbers, at most `MOST_SECTION_ITEMS`. */
  items: SectionItem[];
  /** Which of the printed deadlines lie in years not yet published, without a full stop; '' where none does. */
  dateNote: string;
}

/** A longer list is left to the ledger: a paragraph of a report is no table. */
export const MOST_SECTION_ITEMS = 50;
