import { toBase64 } from '@domain/audit/base64';
import { canonicalEvent } from '@domain/audit/canonical-event';
import { inclusionRanges } from '@domain/audit/proof-ranges';
import { rangeRoot } from '@domain/audit/range-root';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LogQueries, type SealedEvent } from '../ports/log-queries';
import { LOG_HASHER } from './log-hasher';
import { readNodes } from './read-nodes';

/** An event with its way up to the root of the checkpoint. */
export interface ProvenEvent {
  id: string;
  /** The bytes that were sealed, as UTF-8: RFC 6962 makes the leaf of them. */
  entry: string;
  leaf: number;
  /** Hashes in base64, lowest first. */
  proof: string[];
}

export interface ItemProof {
  /** The signed note; null while nothing is sealed. */
  checkpoint: string | null;
  events: ProvenEvent[];
  /** Events the checkpoint does not reach yet: some seconds old. */
  waiting: string[];
}

/** Proves every event of an item to be in the log, against its newest checkpoint. Reads O(log n) hashes an event. */
@Injectable()
export class ProveItemEvents {
  constructor(private readonly queries: LogQueries) {}

  /** Throws `item.not_found` for an item the actor may not see. */
  async run(actor: Actor, itemId: string): Promise<ItemProof> {
    const events = await this.queries.itemEvents(actor, itemId);
    const checkpoint = await this.queries.checkpoint();
    const size = checkpoint?.size ?? 0;
    const reached = events.filter((one): one is SealedEvent & { leaf: number } => one.leaf !== null && one.leaf < size);
    const read = await readNodes(
      this.queries,
      reached.flatMap(({ leaf }) => inclusionRanges(leaf, size)),
    );
    return {
      checkpoint: checkpoint?.note ?? null,
      events: reached.map(({ event, leaf }) => ({
        id: event.id,
        entry: canonicalEvent(event),
        leaf,
        proof: inclusionRanges(leaf, size).map((range) => toBase64(rangeRoot(LOG_HASHER, range, read))),
      })),
      waiting: events.filter((one) => !reached.some(({ event }) => event === one.event)).map(({ event }) => event.id),
    };
  }
}
