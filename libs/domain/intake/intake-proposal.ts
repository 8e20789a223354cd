/** What kind of document was read; decided by its title and structure (document-kind.ts). */
export type DocumentKind =
  'feedbackLetter' | 'plan' | 'annualReport' | 'rectificationReport' | 'ledger' | 'hazardList' | 'caseReview' | 'other';

/** 共性, 个性, 自查. */
export type ProposedNature = 'common' | 'specific' | 'selfIdentified';

/** Where a thing stands in the file. */
export interface IntakeSource {
  /** Physical line of the file, counted from 1. */
  line: number;
  /** What stands there, letter for letter: always a substring of that one physical line, marker included, at most 200 characters. */
  quote: string;
}

/** A problem the document names. Everything the text does not say is null; nothing is guessed. */
export interface ProposedItem {
  /**
   * Unique in the proposal, always Arabic digits: the document's own count where it is unique (（三） and 问题3： both
   * give "3"), the running count from 1 where the document starts anew under each heading or does not count at all.
   */
  number: string;
  title: string;
  manifestation: string | null;
  cause: string | null;
  nature: ProposedNature | null;
  /** The unit as written; several are parted by 、 as in the text. */
  unitName: string | null;
  /** The date rule as written, e.g. 2025年6月底前, 立行立改. */
  dueRule: string | null;
  /** Headings above the item, outermost first, joined by " / ". */
  category: string | null;
  source: IntakeSource;
}

/** One of 下一步安排. */
export interface ProposedStep {
  number: string;
  title: string;
  /** Numbers of the items this step answers, by likeness of wording; empty when it answers none. */
  answers: string[];
  source: IntakeSource;
}

export type IntakeWarningCode =
  | 'title.missing'
  | 'items.none'
  | 'shortcomings.missing'
  | 'shortcoming.unnumbered'
  | 'shortcoming.unanswered'
  | 'nextSteps.missing'
  | 'nextStep.unprompted'
  | 'numbering.gap'
  | 'numbering.repeated';

export interface IntakeWarning {
  code: IntakeWarningCode;
  /** Chinese, for a reader who has the file open. */
  detail: string;
  /** Physical line, counted from 1. */
  line: number;
}

/** What a document proposes. Nothing is created from it before a person has confirmed it. */
export interface IntakeProposal {
  kind: DocumentKind;
  title: string | null;
  items: ProposedItem[];
  nextSteps: ProposedStep[];
  warnings: IntakeWarning[];
}
