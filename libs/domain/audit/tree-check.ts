import type { LogFinding } from './log-finding';
import type { LogNode } from './log-node';
import { sameBytes } from './same-bytes';
import type { TreeHasher } from './tree-hasher';

/** A stored hash above level 0, or null. */
export type StoredNode = (node: LogNode) => Uint8Array | null;

interface Peak extends LogNode {
  /** What the leaves come to; null where one of them is unknown and nothing above it is stored. */
  right: Uint8Array | null;
  stored: Uint8Array | null;
}

/**
 * Computes the tree anew, leaf by leaf, beside the stored one. A stored node is wrong when it is neither what the leaves come to nor
 * what the nodes stored below it come to: so one change is found where it is, and not again in everything above.
 */
export class TreeCheck {
  private readonly peaks: Peak[] = [];
  private count = 0;

  constructor(
    private readonly hasher: TreeHasher,
    private readonly report: (finding: LogFinding) => void,
  ) {}

  /** `hash`: null where the leaf is lost. */
  append(hash: Uint8Array | null, storedNode: StoredNode): void {
    let peak: Peak = { level: 0, index: this.count, right: hash, stored: hash };
    this.count += 1;
    while (peak.index % 2 === 1) peak = this.joined(this.peaks.pop()!, peak, storedNode);
    this.peaks.push(peak);
  }

  get size(): number {
    return this.count;
  }

  /** Of what was appended; null where it cannot be known. */
  root(): Uint8Array | null {
    return this.fold(this.peaks.map(({ right }) => right));
  }

  /** The root if that leaf were the next. */
  rootWith(hash: Uint8Array): Uint8Array | null {
    return this.fold([...this.peaks.map(({ right }) => right), hash]);
  }

  private joined(left: Peak, right: Peak, storedNode: StoredNode): Peak {
    const node = { level: left.level + 1, index: left.index / 2 };
    const stored = storedNode(node);
    const computed = this.over(left.right, right.right) ?? stored;
    if (!stored) this.report({ problem: 'node.missing', node });
    else if (computed && !sameBytes(computed, stored)) {
      const below = this.over(left.stored, right.stored);
      if (!below || !sameBytes(below, stored)) this.report({ problem: 'node.changed', node });
    }
    return { ...node, right: computed, stored: stored ?? computed };
  }

  private over(left: Uint8Array | null, right: Uint8Array | null): Uint8Array | null {
    return left && right ? this.hasher.node(left, right) : null;
  }

  private fold(hashes: (Uint8Array | null)[]): Uint8Array | null {
    if (hashes.length === 0) return this.hasher.empty();
    return hashes.reduceRight((right, left) => this.over(left, right));
  }
}
