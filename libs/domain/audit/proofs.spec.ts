import fc from 'fast-check';
import { GrownTree, HASHER } from '../../../test/support/grown-tree';
import { Rfc6962 } from '../../../test/support/rfc6962';
import { verifyConsistency } from './verify-consistency';
import { verifyInclusion } from './verify-inclusion';

const entry = (n: number) => new TextEncoder().encode(`entry ${n}`);
const hex = (hashes: readonly Uint8Array[]) => hashes.map((one) => Buffer.from(one).toString('hex'));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

function included(tree: GrownTree, leaf: number, size: number): boolean {
  const claim = { leaf, size, leafHash: HASHER.leaf(entry(leaf)), root: tree.root(size) };
  return verifyInclusion(HASHER, { ...claim, proof: tree.inclusion(leaf, size) });
}

function consistent(tree: GrownTree, first: number, size: number): boolean {
  const claim = { first, firstRoot: tree.root(first), size, root: tree.root(size) };
  return verifyConsistency(HASHER, { ...claim, proof: tree.consistency(first, size) });
}

/** A few numbers below, at both ends and where trees change their shape, the others by a fixed dice. */
function someBelow(size: number): number[] {
  const half = 2 ** Math.floor(Math.log2(size));
  const dice = [7, 13, 29].map((step) => (size * step + 11) % size);
  return [...new Set([0, size - 1, half - 1, half % size, ...dice])].filter((one) => one >= 0 && one < size);
}

describe('the tree and its proofs', () => {
  it('agree with the recursive definitions of RFC 6962 for sizes 1 to 2,050', () => {
    const tree = new GrownTree();
    const reference = new Rfc6962(Array.from({ length: 2_050 }, (_, n) => entry(n)));
    const wrong: string[] = [];
    for (let size = 1; size <= 2_050; size += 1) {
      tree.add(entry(size - 1));
      const root = hex([reference.root(0, size)])[0];
      if (hex([tree.root(size)])[0] !== root || hex([tree.frontierRoot()])[0] !== root) wrong.push(`root ${size}`);
      // Of small trees every leaf and every earlier tree.
      const looked = size <= 130 ? Array.from({ length: size }, (_, n) => n) : someBelow(size);
      for (const n of looked) {
        if (hex(tree.inclusion(n, size)).join() !== hex(reference.path(n, 0, size)).join())
          wrong.push(`${n} in ${size}`);
        if (!included(tree, n, size)) wrong.push(`verify ${n} in ${size}`);
        const earlier = n + 1;
        if (hex(tree.consistency(earlier, size)).join() !== hex(reference.proof(earlier, size)).join())
          wrong.push(`${earlier} to ${size}`);
        if (!consistent(tree, earlier, size)) wrong.push(`verify ${earlier} to ${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agree for 1,000 random pairs up to a million', () => {
    const tree = new GrownTree();
    const entries = Array.from({ length: 1_000_000 }, (_, n) => entry(n));
    for (const one of entries) tree.add(one);
    const reference = new Rfc6962(entries);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (one, other) => {
        const [first, size] = [Math.min(one, other), Math.max(one, other)];
        expect(hex([tree.root(size)])).toEqual(hex([reference.root(0, size)]));
        expect(hex(tree.inclusion(first - 1, size))).toEqual(hex(reference.path(first - 1, 0, size)));
        expect(hex(tree.consistency(first, size))).toEqual(hex(reference.proof(first, size)));
        expect(included(tree, first - 1, size) && consistent(tree, first, size)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('read as many stored hashes as the tree is high, not as it is wide', () => {
    const tree = new GrownTree();
    for (let n = 0; n < 5_000; n += 1) tree.add(entry(n));
    let reads = 0;
    const { read } = tree;
    Object.assign(tree, { read: (...asked: Parameters<typeof read>) => ((reads += 1), read(...asked)) });
    tree.inclusion(1_234, 5_000);
    tree.consistency(3_333, 5_000);
    expect(reads).toBeLessThan(4 * Math.ceil(Math.log2(5_000)));
  });

  it('do not hold with a bit changed, a step more or less, or another place', () => {
    const tree = new GrownTree();
    for (let n = 0; n < 300; n += 1) tree.add(entry(n));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 300 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (size, where, which, bit) => {
          const leaf = where % size;
          const claim = { leaf, size, leafHash: HASHER.leaf(entry(leaf)), root: tree.root(size) };
          const proof = tree.inclusion(leaf, size);
          const bent = proof.map((step, place) => (place === which % proof.length ? flipped(step, bit) : step));
          expect(verifyInclusion(HASHER, { ...claim, proof: bent })).toBe(false);
          expect(verifyInclusion(HASHER, { ...claim, proof, leafHash: flipped(claim.leafHash, bit) })).toBe(false);
          expect(verifyInclusion(HASHER, { ...claim, proof, root: flipped(claim.root, bit) })).toBe(false);
          expect(verifyInclusion(HASHER, { ...claim, proof: proof.slice(1) })).toBe(false);
          expect(verifyInclusion(HASHER, { ...claim, proof: [...proof, claim.root] })).toBe(false);
          expect(verifyInclusion(HASHER, { ...claim, proof, leaf: (leaf + 1) % size })).toBe(false);
          const first = 1 + (where % (size - 1));
          const growth = { first, firstRoot: tree.root(first), size, root: tree.root(size) };
          const steps = tree.consistency(first, size);
          const bentSteps = steps.map((step, place) => (place === which % steps.length ? flipped(step, bit) : step));
          expect(verifyConsistency(HASHER, { ...growth, proof: bentSteps })).toBe(false);
          expect(
            verifyConsistency(HASHER, { ...growth, proof: steps, firstRoot: flipped(growth.firstRoot, bit) }),
          ).toBe(false);
          expect(verifyConsistency(HASHER, { ...growth, proof: steps, root: flipped(growth.root, bit) })).toBe(false);
          expect(verifyConsistency(HASHER, { ...growth, proof: steps.slice(0, -1) })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agree with the published vectors of Certificate Transparency', () => {
    const entries = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const tree = new GrownTree();
    expect(hex([HASHER.empty()])).toEqual(['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']);
    for (const one of entries) tree.add(bytes(one));
    const roots = entries.map((_, n) => hex([tree.root(n + 1)])[0]);
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(hex(tree.inclusion(0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(tree.inclusion(5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(tree.consistency(6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(tree.consistency(2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  return hash.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}
