import { canonicalEvent } from '@domain/audit/canonical-event';
import { type LogNode, nodesOf } from '@domain/audit/log-node';
import { inclusionRanges } from '@domain/audit/proof-ranges';
import { rangeRoot } from '@domain/audit/range-root';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LOG_HASHER } from '../audit/log-hasher';
import { LogQueries } from '../ports/log-queries';

/** The events of an item as they are sealed, with what proves each under one checkpoint. */
export interface SealedEvents {
  events: {
    /** The bytes that were sealed, as text. */
    text: string;
    leaf: number;
    proof: Uint8Array[];
  }[];
  /** The signed note. */
  note: string;
}

@Injectable()
export class ProveEvents {
  constructor(private readonly log: LogQueries) {}

  /** Those up to a place, oldest first; null while the last checkpoint does not reach all of them. */
  async run(actor: Actor, itemId: string, lastSeq: number): Promise<SealedEvents | null> {
    const rows = (await this.log.itemEvents(actor, itemId)).filter(({ event }) => event.seq <= lastSeq);
    const checkpoint = await this.log.checkpoint();
    const leaves = rows.map(({ leaf }) => leaf ?? Infinity);
    if (!checkpoint || leaves.some((leaf) => leaf >= checkpoint.size)) return null;
    const ranges = leaves.map((leaf) => inclusionRanges(leaf, checkpoint.size));
    const hashOf = await this.hashesOf(ranges.flat().flatMap(nodesOf));
    const events = rows.map(({ event }, place) => ({
      text: canonicalEvent(event),
      leaf: leaves[place]!,
      proof: ranges[place]!.map((range) => rangeRoot(LOG_HASHER, range, hashOf)),
    }));
    return { events, note: checkpoint.note };
  }

  /** Each node is asked for once: the proofs of one item share most of them. */
  private async hashesOf(asked: readonly LogNode[]): Promise<(node: LogNode) => Uint8Array> {
    const keyOf = ({ level, index }: LogNode): string => `${level}/${index}`;
    const nodes = [...new Map(asked.map((node) => [keyOf(node), node])).values()];
    const hashes = await this.log.hashes(nodes);
    const known = new Map(nodes.map((node, place) => [keyOf(node), hashes[place]!]));
    return (node) => known.get(keyOf(node))!;
  }
}
