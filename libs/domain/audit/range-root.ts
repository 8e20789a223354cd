import { type LeafRange, type LogNode, nodesOf } from './log-node';
import type { TreeHasher } from './tree-hasher';

/** The stored hash of a complete node. */
export type ReadNode = (node: LogNode) => Uint8Array;

/** The root over a range of leaves, which RFC 6962 makes by halving: from its complete nodes, right to left. */
export function rangeRoot(hasher: TreeHasher, range: LeafRange, read: ReadNode): Uint8Array {
  const hashes = nodesOf(range).map(read);
  return hashes.length === 0 ? hasher.empty() : hashes.reduceRight((right, left) => hasher.node(left, right));
}
