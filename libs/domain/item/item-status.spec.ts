import { canMove, isFrozen, isOpen, ITEM_STATUSES, type ItemStatus } from './item-status';

/** Written out by hand, apart from the table it checks: contract.md, "Status of an item"; a transfer asks for a new receipt. */
const INTENDED = [
  'draft assigned',
  'draft cancelled',
  'assigned inProgress',
  'assigned cancelled',
  'inProgress submitted',
  'inProgress cancelled',
  'inProgress assigned',
  'submitted closed',
  'submitted inProgress',
  'closed inProgress',
];

describe('the life of an item', () => {
  it('allows the intended moves and no other', () => {
    const moves = ITEM_STATUSES.flatMap((from) =>
      ITEM_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`),
    );
    expect(moves.sort()).toEqual([...INTENDED].sort());
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<ItemStatus>(['draft']);
    for (let grown = true; grown;) {
      const next = ITEM_STATUSES.filter((to) => !reached.has(to) && [...reached].some((from) => canMove(from, to)));
      next.forEach((status) => reached.add(status));
      grown = next.length > 0;
    }
    expect([...reached].sort()).toEqual([...ITEM_STATUSES].sort());
  });

  it('is open, frozen or a draft, never two of these', () => {
    for (const status of ITEM_STATUSES) {
      expect([isOpen(status), isFrozen(status), status === 'draft'].filter(Boolean)).toHaveLength(1);
    }
  });
});
