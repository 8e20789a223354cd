import { day } from '../day';
import { handsOf, holdsOn } from './delegation';

describe('委托', () => {
  const held = { fromOn: day('2026-11-01'), untilOn: day('2026-11-30'), endedOn: null };

  it('holds from its first day to its last, and no more once it was ended', () => {
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((on) => holdsOn(held, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({ ...held, endedOn: day('2026-11-10') }, day('2026-11-10'))).toBe(false);
  });

  it('makes one hand of both, of who acts now, and of whom one was tied to in the cycle', () => {
    const ties = [
      { personId: 'old', untilOn: day('2026-10-01') },
      { personId: 'new', untilOn: day('2026-11-05') },
    ];
    const actor = { id: 'p', delegate: { id: 'd', name: '丁' }, ties };
    expect(handsOf(actor, day('2026-11-05'))).toEqual(['p', 'd', 'new']);
    expect(handsOf(actor, null)).toEqual(['p', 'd', 'old', 'new']);
    expect(handsOf({ id: 'p' }, null)).toEqual(['p']);
  });
});
