import { leftHalf, type LeafRange } from './log-node';

/** The ranges whose roots are the inclusion proof of a leaf in a tree of that size, lowest first (RFC 6962, 2.1.1). */
export function inclusionRanges(leaf: number, size: number): LeafRange[] {
  if (!(Number.isSafeInteger(leaf) && leaf >= 0 && leaf < size)) throw new RangeError('no such leaf in the tree');
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + leftHalf(to - from);
    ranges.push(leaf < middle ? { from: middle, to } : { from, to: middle });
    [from, to] = leaf < middle ? [from, middle] : [middle, to];
  }
  return ranges.reverse();
}

/** The ranges whose roots prove that the tree of `size` leaves begins with that of `first` (RFC 6962, 2.1.2). Empty where there is nothing to prove. */
export function consistencyRanges(first: number, size: number): LeafRange[] {
  if (!(Number.isSafeInteger(first) && first >= 0 && first <= size)) throw new RangeError('no such earlier tree');
  if (first === 0 || first === size) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  // Whether the part looked at is the earlier tree itself, whose root the verifier knows.
  let known = true;
  while (first < to) {
    const middle = from + leftHalf(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
      known = false;
    }
  }
  if (!known) ranges.push({ from, to });
  return ranges.reverse();
}
