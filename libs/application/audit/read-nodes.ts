import { type LeafRange, type LogNode, nodesOf } from '@domain/audit/log-node';
import type { ReadNode } from '@domain/audit/range-root';
import type { LogQueries } from '../ports/log-queries';

/** Every stored hash that the roots of these ranges are made of, each read once. */
export async function readNodes(queries: LogQueries, ranges: readonly LeafRange[]): Promise<ReadNode> {
  const nodes = new Map<string, LogNode>();
  for (const range of ranges) for (const node of nodesOf(range)) nodes.set(nameOf(node), node);
  const names = [...nodes.keys()];
  const read = await queries.hashes([...nodes.values()]);
  const hashes = new Map(read.map((hash, place) => [names[place]!, hash]));
  return (node) => hashes.get(nameOf(node))!;
}

function nameOf({ level, index }: LogNode): string {
  return `${level}/${index}`;
}
