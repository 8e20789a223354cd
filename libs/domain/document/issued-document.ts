import type { Day } from '../day';
import type { DocumentTerms } from './document-terms';
import type { IssuedKind } from './document-kind';

/** How a list stands, as a circular says it; counted as the figures count. */
export interface ListTotals {
  total: number;
  closed: number;
  overdue: number;
  /** Units with something overdue, the most first. */
  laggards: { unit: string; overdue: number }[];
}

/** What stands around an item when a document is written: names, as they were then. */
export interface DocumentSurroundings {
  /** The office that issues it. */
  office: string;
  unit: string;
  leader: string;
  handler: string;
  supervision: { title: string; issuer: string; documentNumber: string | null };
  /** Numbers of what was issued before in this cycle, oldest first. */
  earlier: string[];
  /** Of circulars only. */
  totals: ListTotals | null;
}

/** What a 公示 says besides the item: what was done, with which result, from when to when, and how to object. */
export interface PublicityFacts {
  measures: { text: string; done: boolean }[];
  result: string;
  statement: string;
  /** 10个工作日, and the window with its arithmetic. */
  term: string;
  window: string;
  untilOn: Day;
  channel: string;
  /** '' where none is named. */
  phone: string;
}

/** What a document was written from, kept with it. */
export interface DocumentFacts extends DocumentSurroundings {
  on: Day;
  item: {
    number: string;
    title: string;
    manifestation: string | null;
    dueOn: Day | null;
    originalDueOn: Day | null;
  };
  /** Where the item stood on that day, with its arithmetic. */
  stands: string;
  replyBy: Day | null;
  /** What comes next where nothing happens, in the ladder's words; null on the last rung. */
  nextRung: string | null;
  /** Which of its dates lie in years not yet published, without a full stop; '' where none does. */
  dateNote: string;
  terms: DocumentTerms;
  /** Of a 公示 only. */
  publicity?: PublicityFacts;
}

export interface DocumentParagraph {
  kind: 'heading1' | 'body';
  text: string;
}

/** The words of a document. They are kept, so that it reads the same for ever, whatever later ones say. */
export interface DocumentText {
  title: string;
  /** 主送. */
  addressee: string;
  paragraphs: DocumentParagraph[];
  /** 抄送; null where nobody else gets it. */
  copyTo: string | null;
}

/** An official document of an item, as it was issued. Nothing of it ever changes. */
export interface IssuedDocument {
  id: string;
  itemId: string;
  cycle: number;
  kind: IssuedKind;
  year: number;
  /** Dense within kind and year, from 1. */
  seq: number;
  rung: number;
  /** What it was issued for: the timer, the urge, the proposal or the minutes. One source issues once. */
  sourceId: string;
  /** The urge it puts on paper: the reply to that is the reply to it. */
  urgeId: string | null;
  /** Of minutes: the notice of the interview. */
  interviewId: string | null;
  /** To whom. */
  unitId: string;
  issuedOn: Day;
  replyBy: Day | null;
  /** Who issued it: a person, or the clock. */
  issuedById: string;
  facts: DocumentFacts;
  text: DocumentText;
}

/** 签收 by the unit, once. */
export interface DocumentReceipt {
  id: string;
  itemId: string;
  cycle: number;
  documentId: string;
  byId: string;
  receivedOn: Day;
}

/** One document, one reply. */
export interface DocumentReply {
  id: string;
  itemId: string;
  cycle: number;
  documentId: string;
  byId: string;
  repliedOn: Day;
  text: string;
}
