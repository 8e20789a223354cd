import type { Supervision } from '@domain/supervision/supervision';
import type { Actor } from '@domain/unit/actor';

/** By status; `total` counts all of them, `overdue` those in work past their date. Only items the reader may see. */
export interface SupervisionCounts {
  total: number;
  draft: number;
  assigned: number;
  inProgress: number;
  submitted: number;
  closed: number;
  cancelled: number;
  overdue: number;
}

export type SupervisionLine = Supervision & { counts: SupervisionCounts };

export interface SupervisionPage {
  data: SupervisionLine[];
  nextCursor: string | null;
  total?: number;
}

export abstract class SupervisionQueries {
  /** Newest first. */
  abstract page(actor: Actor, page: { limit: number; cursor: string | null; count: boolean }): Promise<SupervisionPage>;

  /** Throws `supervision.not_found`. */
  abstract one(actor: Actor, id: string): Promise<SupervisionLine>;
}
