import type { LogFinding } from './log-finding';
import { sameBytes } from './same-bytes';
import type { TreeHasher } from './tree-hasher';

/** A leaf as it is stored, beside what its event comes to now. */
export interface StoredLeaf {
  leaf: number;
  seq: number;
  hash: Uint8Array;
  /** Null: the event is not there, or was sealed in a form nobody knows. */
  told: Uint8Array | null;
}

/** What a leaf was when it was sealed, as far as it can be known, and what is wrong with it now. */
export interface Agreed {
  hash: Uint8Array | null;
  finding: LogFinding | null;
}

/**
 * Of two leaves under one node: where event and stored hash differ, the node above tells which of them was changed. `fits` says
 * whether two hashes make what is above them; without one, the stored hashes are believed.
 */
export function agreedLeaves(
  [left, right]: readonly [StoredLeaf | null, StoredLeaf | null],
  fits: (left: Uint8Array, right: Uint8Array) => boolean,
): [Agreed, Agreed] {
  for (const one of left ? hashesOf(left) : [])
    for (const other of right ? hashesOf(right) : [])
      if (fits(one, other)) return [judged(left!, one), judged(right!, other)];
  return [believed(left), believed(right)];
}

/** The node above, as `fits` wants it. */
export function underNode(
  hasher: TreeHasher,
  node: Uint8Array | null,
): (left: Uint8Array, right: Uint8Array) => boolean {
  return (left, right) => node !== null && sameBytes(hasher.node(left, right), node);
}

export function isWhole({ hash, told }: StoredLeaf): boolean {
  return told !== null && sameBytes(hash, told);
}

/** The last leaf of an odd tree has no node above it. `fits`: whether a hash makes the root somebody signed. */
export function agreedLast(last: StoredLeaf, fits: (hash: Uint8Array) => boolean): Agreed {
  const right = hashesOf(last).find(fits);
  return right ? judged(last, right) : believed(last);
}

function hashesOf(leaf: StoredLeaf): Uint8Array[] {
  return leaf.told && !isWhole(leaf) ? [leaf.hash, leaf.told] : [leaf.hash];
}

function believed(leaf: StoredLeaf | null): Agreed {
  return leaf ? judged(leaf, leaf.hash) : { hash: null, finding: null };
}

function judged(stored: StoredLeaf, hash: Uint8Array): Agreed {
  const { leaf, seq, told } = stored;
  if (isWhole(stored)) return { hash, finding: null };
  if (!told) return { hash, finding: { problem: 'event.missing', leaf, seq } };
  return { hash, finding: { problem: sameBytes(hash, told) ? 'leaf.changed' : 'event.changed', leaf, seq } };
}
