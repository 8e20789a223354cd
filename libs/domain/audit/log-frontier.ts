import { type LogNode, nodesOf } from './log-node';
import type { TreeHasher } from './tree-hasher';

export interface HashedNode extends LogNode {
  hash: Uint8Array;
}

/** The right edge of a tree: as many hashes as there are ones in its size, and all that is needed to append. */
export class LogFrontier {
  private constructor(
    private readonly hasher: TreeHasher,
    private readonly peaks: HashedNode[],
    private count: number,
  ) {}

  /** `hashes`: of `nodesOf({ from: 0, to: size })`, in that order. */
  static at(hasher: TreeHasher, size: number, hashes: readonly Uint8Array[]): LogFrontier {
    const nodes = nodesOf({ from: 0, to: size });
    if (nodes.length !== hashes.length) throw new RangeError('a frontier with another number of hashes');
    return new LogFrontier(
      hasher,
      nodes.map((node, place) => ({ ...node, hash: hashes[place]! })),
      size,
    );
  }

  get size(): number {
    return this.count;
  }

  /** Takes the next leaf; answers the nodes above level 0 that it completes, lowest first. */
  append(leafHash: Uint8Array): HashedNode[] {
    let node: HashedNode = { level: 0, index: this.count, hash: leafHash };
    this.count += 1;
    const completed: HashedNode[] = [];
    while (node.index % 2 === 1) {
      const left = this.peaks.pop()!;
      node = { level: node.level + 1, index: left.index / 2, hash: this.hasher.node(left.hash, node.hash) };
      completed.push(node);
    }
    this.peaks.push(node);
    return completed;
  }

  root(): Uint8Array {
    const hashes = this.peaks.map(({ hash }) => hash);
    return hashes.length === 0
      ? this.hasher.empty()
      : hashes.reduceRight((right, left) => this.hasher.node(left, right));
  }
}
