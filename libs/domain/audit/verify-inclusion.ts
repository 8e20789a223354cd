import { sameBytes } from './same-bytes';
import type { TreeHasher } from './tree-hasher';

/** What must be so for an entry to be in a log. */
export interface InclusionClaim {
  leaf: number;
  leafHash: Uint8Array;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.3.2: whether the proof leads from the leaf to the root. */
export function verifyInclusion(hasher: TreeHasher, { leaf, leafHash, size, root, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(leaf) || !Number.isSafeInteger(size) || leaf < 0 || leaf >= size) return false;
  let [node, last, hash] = [leaf, size - 1, leafHash];
  for (const step of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = hasher.node(step, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = hasher.node(hash, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}
