import fc from 'fast-check';
import { day } from '../day';
import { SEVERITIES } from '../item/item-words';
import { type Candidate, drawSample, sizeOf, weigh } from './sample';

const aCandidate = (differs: Partial<Candidate> = {}): Candidate => ({
  itemId: 'a',
  number: '2026-01-001',
  title: '问题',
  unitId: 'town1',
  severity: 'normal',
  closedOn: day('2026-03-02'),
  returned: 0,
  extended: 0,
  reopened: 0,
  reused: 0,
  ...differs,
});

const candidate = fc.record({
  itemId: fc.uuid(),
  unitId: fc.constantFrom('town1', 'town2', 'town3', 'dept1'),
  severity: fc.constantFrom(...SEVERITIES),
  returned: fc.nat(3),
  extended: fc.nat(3),
  reopened: fc.nat(2),
  reused: fc.nat(2),
});
const pool = fc
  .uniqueArray(candidate, { selector: ({ itemId }) => itemId, maxLength: 60 })
  .map((list) => list.map((one) => weigh(aCandidate(one))));
const terms = fc.record({ mode: fc.constantFrom('share', 'count' as const), amount: fc.integer({ min: 1, max: 100 }) });
const ids = (list: readonly { itemId: string }[]) => list.map(({ itemId }) => itemId);

describe('the sample of a round', () => {
  it('is the same for the same seed, in whatever order the items come', () => {
    fc.assert(
      fc.property(pool, terms, fc.string(), fc.infiniteStream(fc.nat()), (list, wanted, seed, order) => {
        const shuffled = list
          .map((one) => ({ one, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const [first, again, other] = [list, list, shuffled].map((these) => ids(drawSample(these, wanted, seed)));
        expect(again).toEqual(first);
        expect([...other!].sort()).toEqual([...first!].sort());
      }),
    );
  });

  it('takes of every unit its share or its number, of the items that are there, each once', () => {
    fc.assert(
      fc.property(pool, terms, fc.string(), (list, wanted, seed) => {
        const drawn = drawSample(list, wanted, seed);
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
        for (const unit of new Set(list.map(({ unitId }) => unitId))) {
          const there = list.filter(({ unitId }) => unitId === unit);
          const mine = drawn.filter(({ unitId }) => unitId === unit);
          expect(mine).toHaveLength(sizeOf(there.length, wanted));
          expect(ids(there)).toEqual(expect.arrayContaining(ids(mine)));
        }
      }),
    );
  });

  it('says why each item weighs what it weighs, and weighs more of more', () => {
    fc.assert(
      fc.property(candidate, fc.constantFrom('returned', 'extended', 'reopened', 'reused' as const), (made, grows) => {
        const [one, more] = [aCandidate({ ...made, [grows]: 0 }), aCandidate({ ...made, [grows]: 2 })].map(weigh);
        expect(more!.weight).toBeGreaterThan(one!.weight);
        expect(more!.reasons).toHaveLength(one!.reasons.length + 1);
      }),
    );
    expect(weigh(aCandidate({ severity: 'critical', returned: 1, reopened: 1 })).reasons).toEqual([
      '严重程度：重大',
      '验收中退回 1 次',
      '重启过 1 次',
    ]);
  });

  it('is fair: alike items are drawn alike often, one of twice the weight about twice as often', () => {
    const alike = Array.from({ length: 10 }, (_, n) => weigh(aCandidate({ itemId: `item-${n}`, severity: 'low' })));
    const heavy = weigh(aCandidate({ itemId: 'heavy', severity: 'normal' }));
    const runs = 6_000;
    const times = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1)
      for (const { itemId } of drawSample([...alike, heavy], { mode: 'count', amount: 1 }, `seed ${seed}`))
        times.set(itemId, (times.get(itemId) ?? 0) + 1);
    // One in twelve for each, two in twelve for the heavy one; five standard deviations.
    const fits = (count: number, p: number) => Math.abs(count - runs * p) < 5 * Math.sqrt(runs * p * (1 - p));
    for (const { itemId } of alike) expect([itemId, fits(times.get(itemId) ?? 0, 1 / 12)]).toEqual([itemId, true]);
    expect(fits(times.get('heavy') ?? 0, 2 / 12)).toBe(true);
  });
});
