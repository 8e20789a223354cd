import type { Day } from '../day';
import type { KnownTimer } from './compare-timers';
import type { Duty } from './duty';
import { movedDuties } from './moved-duties';

const timer = (key: string): KnownTimer => ({ id: key, key, state: 'pending', duty: null });
const duty = (kind: Duty['kind'], occurrence: string) => ({ kind, occurrence: occurrence as Day }) as Duty;

describe('movedDuties', () => {
  it('sets the duties of a kind side by side, by day, and leaves out what stays on its day', () =>
    expect(
      movedDuties(
        [
          timer('urge.2027-03-01'),
          timer('reminder.2027-02-20'),
          timer('reminder.2027-02-10'),
          timer('referral.2027-04-01'),
        ],
        [
          duty('reminder', '2027-02-20'),
          duty('reminder', '2027-02-12'),
          duty('urge', '2027-03-03'),
          duty('urge', '2027-03-08'),
        ],
      ),
    ).toEqual([
      { kind: 'reminder', from: '2027-02-10', to: '2027-02-12' },
      { kind: 'urge', from: '2027-03-01', to: '2027-03-03' },
      { kind: 'urge', from: null, to: '2027-03-08' },
      { kind: 'referral', from: '2027-04-01', to: null },
    ]));
});
