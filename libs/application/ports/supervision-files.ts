import type { Actor } from '@domain/unit/actor';

/** A document of a list: the feedback letter, the superior's plan. Never changes. */
export interface SupervisionFile {
  id: string;
  supervisionId: string;
  fileName: string;
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  uploadedBy: string;
  /** ISO 8601. */
  at: string;
}

export abstract class SupervisionFiles {
  /** Stores it in the name of whoever opened the unit of work. */
  abstract add(file: Omit<SupervisionFile, 'uploadedBy' | 'at'>, unitPath: string): Promise<void>;

  /** Oldest first. Throws `supervision.not_found`. */
  abstract of(actor: Actor, supervisionId: string): Promise<SupervisionFile[]>;

  /** Throws `file.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, id: string): Promise<SupervisionFile>;
}
