import type { ProvenEvent } from '../audit/prove-item-events';

/** The events of an item with what proves each, all under one checkpoint. */
export interface SealedEvents {
  /** The signed note. */
  checkpoint: string;
  events: ProvenEvent[];
}
