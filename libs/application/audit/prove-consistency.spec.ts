import { fromBase64 } from '@domain/audit/base64';
import type { LogNode } from '@domain/audit/log-node';
import { verifyConsistency } from '@domain/audit/verify-consistency';
import { GrownTree, HASHER } from '../../../test/support/grown-tree';
import type { StoredCheckpoint } from '../ports/event-log';
import type { LogQueries } from '../ports/log-queries';
import { ProveConsistency } from './prove-consistency';

const SIZES = [3, 7, 12, 21];

describe('the proof that a log begins with an earlier one', () => {
  const tree = new GrownTree();
  for (let n = 0; n < 21; n += 1) tree.add(Uint8Array.of(n));
  const stored = (size = 21): StoredCheckpoint | null =>
    SIZES.includes(size) ? { size, at: new Date(0), note: `note ${size}` } : null;
  const queries = {
    checkpoint: (size?: number) => Promise.resolve(stored(size)),
    hashes: (nodes: readonly LogNode[]) => Promise.resolve(nodes.map(tree.read)),
  };
  const prove = new ProveConsistency(queries as unknown as LogQueries);

  it('leads from every earlier size to the newest checkpoint, and to any other that was signed', async () => {
    for (const size of [undefined, ...SIZES])
      for (let first = 1; first <= (size ?? 21); first += 1) {
        const found = await prove.run(first, size);
        expect(found).toMatchObject({ first, size: size ?? 21, checkpoint: `note ${size ?? 21}` });
        const proof = found.proof.map((hash) => fromBase64(hash)!);
        const claim = { first, size: found.size, root: tree.root(found.size), proof };
        expect(verifyConsistency(HASHER, { ...claim, firstRoot: tree.root(first) })).toBe(true);
        expect(verifyConsistency(HASHER, { ...claim, firstRoot: tree.root(first - 1) })).toBe(false);
      }
  });

  it('is refused where no such checkpoint was signed', async () => {
    await expect(prove.run(1, 8)).rejects.toThrow('没有 8 条时签发的检查点');
    await expect(prove.run(22)).rejects.toThrow('只有 21 条，不到 22 条');
  });
});
