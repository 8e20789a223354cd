/**
 * A stored hash: of the 2^level leaves from index · 2^level on, all of them sealed. Leaves are level 0. What is not yet complete is
 * never stored, so a stored hash never changes.
 */
export interface LogNode {
  level: number;
  index: number;
}

/** From the first leaf to before the end. */
export interface LeafRange {
  from: number;
  to: number;
}

/** The complete nodes that make up a range of the tree, left to right: the root of the range is folded from them. */
export function nodesOf({ from, to }: LeafRange): LogNode[] {
  const nodes: LogNode[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** Where RFC 6962 divides so many leaves: the largest power of two below. `count` is at least 2. */
export function leftHalf(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}
