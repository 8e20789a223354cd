import type { Day } from '../day';

/** Somebody with whom a person stood in a delegation, either way, and its last day so far. */
export interface Tie {
  personId: string;
  untilOn: Day;
}
