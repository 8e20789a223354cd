import type { Day } from '@domain/day';
import type { PublicityTerm } from '@domain/deadline/publicity-window';
import type { Supervision } from '@domain/supervision/supervision';

export abstract class SupervisionRepository {
  /** Throws `supervision.not_found`, also for what the actor may not see. */
  abstract find(id: string): Promise<Supervision>;

  abstract add(supervision: Omit<Supervision, 'seq' | 'itemSeq'>): Promise<Supervision>;

  /** Answers whether it was another day before. Holds the list until the unit of work ends. */
  abstract setFeedback(id: string, feedbackOn: Day): Promise<boolean>;

  abstract setPublicity(id: string, publicity: PublicityTerm | null): Promise<void>;

  /** Takes the next `count` places of the list and answers the first. Holds the list until the unit of work ends. */
  abstract takePlaces(id: string, count: number): Promise<number>;
}
