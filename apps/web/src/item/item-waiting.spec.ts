import type { Extension } from '../api/types';
import { pendingExtension } from './item-waiting';

const extension = (id: string, cycle: number, outcome: Extension['outcome'] = null) =>
  ({ id, cycle, outcome }) as Extension;

describe('the extension that waits', () => {
  it('is of the running cycle, whatever an earlier one left undecided', () => {
    const extensions = [extension('old', 1), extension('refused', 2, 'refused'), extension('new', 2)];
    expect(pendingExtension({ cycle: 2, extensions })?.id).toBe('new');
    expect(pendingExtension({ cycle: 3, extensions })).toBeUndefined();
  });
});
