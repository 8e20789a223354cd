import {
  type Agreed,
  agreedLast,
  agreedLeaves,
  isWhole,
  type StoredLeaf,
  underNode,
} from '@domain/audit/agreed-leaves';
import type { LogFinding } from '@domain/audit/log-finding';
import type { LogNode } from '@domain/audit/log-node';
import { sameBytes } from '@domain/audit/same-bytes';
import { TreeCheck } from '@domain/audit/tree-check';
import type { LogView } from '../ports/sealed-log';
import { leafOf } from './leaf-of';
import { LOG_HASHER } from './log-hasher';

/** Even, so that two leaves under one node are never in two pages. */
const PAGE = 2_000;

/** What the walk asks of whoever knows roots. */
export interface Roots {
  /** Before a page: what is known of the sizes in it. */
  prepare(from: number, to: number): Promise<void>;
  /** A root somebody signed for that size, or null. */
  known(size: number): Uint8Array | null;
  /** The root the log has at that size; null: unknown. */
  reached(size: number, root: () => Uint8Array | null): void;
}

/** Walks the whole log once, in pages: every event against its leaf, every node against what is below it, every root against what was signed. */
export async function checkTree(view: LogView, roots: Roots, report: (finding: LogFinding) => void): Promise<number> {
  const size = await view.size();
  const check = new TreeCheck(LOG_HASHER, report);
  for (let from = 0; from < size; from += PAGE) {
    const to = Math.min(from + PAGE, size);
    await roots.prepare(from, to);
    const nodes = new Map((await view.nodes(from, to)).map(({ hash, ...node }) => [nameOf(node), hash]));
    const stored = (node: LogNode) => nodes.get(nameOf(node)) ?? null;
    const leaves = await leavesOf(view, from, to);
    for (let place = 0; place < leaves.length; place += 2) {
      for (const { hash, finding } of agreedAt(leaves, place, check, stored, roots.known(size))) {
        if (finding) report(finding);
        check.append(hash, stored);
        roots.reached(check.size, () => check.root());
      }
    }
  }
  for (const node of await view.surplusNodes(size)) report({ problem: 'node.surplus', node });
  return size;
}

function agreedAt(
  leaves: readonly (StoredLeaf | null)[],
  place: number,
  check: TreeCheck,
  stored: (node: LogNode) => Uint8Array | null,
  lastRoot: Uint8Array | null,
): Agreed[] {
  const pair = leaves.slice(place, place + 2);
  // Nearly always: nothing to decide.
  if (pair.every((one) => one && isWhole(one))) return pair.map((one) => ({ hash: one!.hash, finding: null }));
  const [left, right] = pair;
  if (right === undefined)
    return [left ? agreedLast(left, (hash) => matches(check.rootWith(hash), lastRoot)) : lost(check.size)];
  const above = stored({ level: 1, index: check.size / 2 });
  return agreedLeaves([left!, right], underNode(LOG_HASHER, above)).map((agreed, at) =>
    pair[at] ? agreed : lost(check.size + at),
  );
}

const lost = (leaf: number): Agreed => ({ hash: null, finding: { problem: 'leaf.missing', leaf } });
const matches = (root: Uint8Array | null, known: Uint8Array | null): boolean =>
  root !== null && known !== null && sameBytes(root, known);
const nameOf = ({ level, index }: LogNode): string => `${level}/${index}`;

/** One entry for each number; null where there is no leaf. */
async function leavesOf(view: LogView, from: number, to: number): Promise<(StoredLeaf | null)[]> {
  const leaves: (StoredLeaf | null)[] = Array.from({ length: to - from }, () => null);
  for (const { leaf, seq, form, hash, event } of await view.leaves(from, to))
    leaves[leaf - from] = { leaf, seq, hash, told: event && leafOf(event, form) };
  return leaves;
}
