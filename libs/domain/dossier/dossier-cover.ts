import type { Day } from '../day';
import type { ShownCase } from './dossier-case';
import type { StoryLine } from './dossier-report';

export interface CoverTable {
  title: string;
  /** Widths in parts of a hundred. */
  columns: readonly { label: string; width: number }[];
  rows: readonly (readonly string[])[];
}

/** The cover and the catalogue of a dossier, to be set as a page or a document. */
export interface DossierCover {
  title: string;
  subtitle: string;
  facts: readonly { label: string; text: string }[];
  tables: readonly CoverTable[];
  notes: readonly { title: string; lines: readonly string[] }[];
}

export interface CoverFacts {
  shown: ShownCase;
  story: readonly StoryLine[];
  /** The name behind an id of a person or a unit, or ''. */
  nameOf: (id: string) => string;
  /** Where the file of a record lies in the dossier. */
  pathOf: (id: string) => string;
  madeOn: Day;
  seal: { origin: string; size: number; root: string; at: string; key: string };
}
