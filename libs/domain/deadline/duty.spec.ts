import fc from 'fast-check';
import { addDays, type Day } from '../day';
import { dutyInstant } from './duty';

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('the instant of a day’s duties and digest', () => {
  const days = fc.integer({ min: 0, max: 27_000 }).map((count) => addDays('2024-01-01' as Day, count));

  it('is half past eight of that very day in Shanghai, wherever the machine stands', () => {
    fc.assert(fc.property(days, (on) => expect(SHANGHAI.format(new Date(dutyInstant(on)))).toBe(`${on} 08:30:00`)));
  });

  it('comes in the order of the days, a day apart', () => {
    fc.assert(
      fc.property(days, (on) =>
        expect(Date.parse(dutyInstant(addDays(on, 1))) - Date.parse(dutyInstant(on))).toBe(86_400_000),
      ),
    );
  });
});
