import type { Supervision } from '@domain/supervision/supervision';

export abstract class SupervisionRepository {
  /** Throws `supervision.not_found`, also for what the actor may not see. */
  abstract find(id: string): Promise<Supervision>;

  abstract add(supervision: Omit<Supervision, 'seq' | 'itemSeq'>): Promise<Supervision>;

  /** Takes the next `count` places of the list and answers the first. Holds the list until the unit of work ends. */
  abstract takePlaces(id: string, count: number): Promise<number>;
}
