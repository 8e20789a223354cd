import fc from 'fast-check';
import { DomainError } from '../errors';
import { DISPUTE_OUTCOMES, DISPUTE_STATES, type DisputeOutcome, endDispute, stateOf } from './dispute-state';

describe('the life of a dispute', () => {
  it('ends once, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DISPUTE_OUTCOMES), { minLength: 1, maxLength: 20 }), (tries) => {
        let outcome: DisputeOutcome | null = null;
        for (const wanted of tries) {
          const before: DisputeOutcome | null = outcome;
          try {
            outcome = endDispute({ outcome }, wanted);
            expect(before).toBeNull();
          } catch (error) {
            expect(error).toMatchObject({ code: 'dispute.decided' });
            expect(error).toBeInstanceOf(DomainError);
            expect(before).not.toBeNull();
          }
        }
        expect(outcome).toBe(tries[0]);
      }),
    );
  });

  it('reaches every state from the first', () => {
    const reached = ['pending', ...DISPUTE_OUTCOMES.map((outcome) => endDispute({ outcome: null }, outcome))];
    expect(reached.sort()).toEqual([...DISPUTE_STATES].sort());
    expect(DISPUTE_STATES.map((state) => stateOf({ outcome: state === 'pending' ? null : state }))).toEqual(
      DISPUTE_STATES,
    );
  });
});
