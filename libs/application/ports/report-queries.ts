import type { Day } from '@domain/day';
import type { Extension, Measure, Mechanism } from '@domain/item/case-file';
import type { FigureCounts, MeasureFigureKey } from '@domain/report/figures';
import type { SectionFacts } from '@domain/report/section-facts';
import type { Actor } from '@domain/unit/actor';

/** Rows of a figure that hang on items: the record and the item it belongs to. */
export interface RecordPage<T> {
  data: (T & { item: { id: string; number: string; title: string } })[];
  nextCursor: string | null;
  total?: number;
}

export interface RecordQuery {
  supervisionId: string;
  /** Null: today. */
  asOf: Day | null;
  limit: number;
  cursor: string | null;
  count: boolean;
}

/**
 * Figures, their rows and the facts of the section, as the list stood at the end of a day: null is today, a day to come is
 * refused at `/asOf`. Only items the actor may see; throws `supervision.not_found`.
 */
export abstract class ReportQueries {
  abstract figures(actor: Actor, supervisionId: string, asOf: Day | null): Promise<{ asOf: Day; counts: FigureCounts }>;

  abstract section(actor: Actor, supervisionId: string, asOf: Day | null): Promise<SectionFacts>;

  abstract measures(actor: Actor, figure: MeasureFigureKey, query: RecordQuery): Promise<RecordPage<Measure>>;

  abstract mechanisms(actor: Actor, query: RecordQuery): Promise<RecordPage<Mechanism>>;

  abstract extensions(actor: Actor, query: RecordQuery): Promise<RecordPage<Extension>>;
}
