import { sameBytes } from './same-bytes';
import type { TreeHasher } from './tree-hasher';

/** What must be so for a later tree to begin with an earlier one. */
export interface ConsistencyClaim {
  first: number;
  firstRoot: Uint8Array;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.4.2: whether nothing of the earlier tree was changed, taken out or put in between. */
export function verifyConsistency(hasher: TreeHasher, claim: ConsistencyClaim): boolean {
  const { first, firstRoot, size, root, proof } = claim;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(size) || first < 0 || first > size) return false;
  if (first === 0) return proof.length === 0 && sameBytes(firstRoot, hasher.empty());
  if (first === size) return proof.length === 0 && sameBytes(firstRoot, root);
  const steps = isPowerOfTwo(first) ? [firstRoot, ...proof] : [...proof];
  const seed = steps.shift();
  if (!seed) return false;
  let [node, last] = [first - 1, size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [earlier, later] = [seed, seed];
  for (const step of steps) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [earlier, later] = [hasher.node(step, earlier), hasher.node(step, later)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      later = hasher.node(later, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(earlier, firstRoot) && sameBytes(later, root);
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}
