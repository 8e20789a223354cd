import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import { highestDue, tracksOf } from './highest-due';

const today = day('2026-11-20');
const due = (rung: number, occurrence: string, misfire: 'catchUp' | 'skip' = 'catchUp') => ({
  rung,
  occurrence: day(occurrence),
  misfire,
});

describe('highestDue', () => {
  it('lets the highest rung act, then the latest day', () => {
    const [early, late, urge] = [due(0, '2026-11-06'), due(0, '2026-11-12'), due(1, '2026-11-18')];
    expect(highestDue([early, late], today)).toMatchObject({
      act: late,
      skipped: [{ duty: early, reason: 'superseded' }],
    });
    expect(highestDue([urge, late, early], today).act).toBe(urge);
  });

  it('drops what is false after its day', () => {
    const dueToday = due(0, '2026-11-17', 'skip');
    expect(highestDue([dueToday], today)).toEqual({
      act: null,
      skipped: [{ duty: dueToday, reason: 'missed', text: '已过当日，不再补发' }],
    });
    expect(highestDue([dueToday], day('2026-11-17')).act).toBe(dueToday);
    expect(highestDue([], today)).toEqual({ act: null, skipped: [] });
  });

  it('accounts for every duty exactly once', () => {
    const anyDue = fc.record({
      rung: fc.nat(3),
      occurrence: fc.integer({ min: -30, max: 0 }).map((n) => addDays(today as Day, n)),
      misfire: fc.constantFrom('catchUp' as const, 'skip' as const),
    });
    fc.assert(
      fc.property(fc.array(anyDue), (all) => {
        const { act, skipped } = highestDue(all, today);
        expect(new Set([...(act ? [act] : []), ...skipped.map(({ duty }) => duty)])).toEqual(new Set(all));
        expect(skipped.length + (act ? 1 : 0)).toBe(all.length);
        for (const { duty, reason } of skipped)
          if (act && reason === 'superseded') expect(duty.rung <= act.rung).toBe(true);
      }),
    );
  });
});

describe('tracksOf', () => {
  it('keeps what is for whoever sits on a decision apart from what is for the unit, and loses nothing', () => {
    const [reminder, urge, waiting] = (['reminder', 'urge', 'verificationDue'] as const).map((kind) => ({ kind }));
    expect(tracksOf([waiting!, reminder!, urge!])).toEqual([[reminder, urge], [waiting]]);
    expect(tracksOf([waiting!])).toEqual([[waiting]]);
    expect(tracksOf([])).toEqual([]);
  });
});
