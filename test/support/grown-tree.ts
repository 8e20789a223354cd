import { hash } from 'node:crypto';
import { LogFrontier } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';
import { consistencyRanges, inclusionRanges } from '@domain/audit/proof-ranges';
import { rangeRoot } from '@domain/audit/range-root';
import { TreeHasher } from '@domain/audit/tree-hasher';

export const HASHER = new TreeHasher((bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')));

/** A log in memory, grown as the sealer grows it: each node stored once, when it is complete. */
export class GrownTree {
  private readonly levels: Uint8Array[][] = [];
  private readonly frontier = LogFrontier.at(HASHER, 0, []);

  add(entry: Uint8Array): void {
    const leaf = HASHER.leaf(entry);
    for (const { level, hash: made } of [{ level: 0, hash: leaf }, ...this.frontier.append(leaf)])
      (this.levels[level] ??= []).push(made);
  }

  root(size: number): Uint8Array {
    return rangeRoot(HASHER, { from: 0, to: size }, this.read);
  }

  frontierRoot(): Uint8Array {
    return this.frontier.root();
  }

  inclusion(leaf: number, size: number): Uint8Array[] {
    return inclusionRanges(leaf, size).map((range) => rangeRoot(HASHER, range, this.read));
  }

  consistency(first: number, size: number): Uint8Array[] {
    return consistencyRanges(first, size).map((range) => rangeRoot(HASHER, range, this.read));
  }

  readonly read = ({ level, index }: LogNode): Uint8Array => this.levels[level]![index]!;
}
