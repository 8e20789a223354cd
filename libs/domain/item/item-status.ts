export type ItemStatus = 'draft' | 'assigned' | 'inProgress' | 'submitted' | 'closed' | 'cancelled';

/** The whole life of an item. To allow a new move, add it here and nowhere else. */
const MOVES: Record<ItemStatus, readonly ItemStatus[]> = {
  draft: ['assigned', 'cancelled'],
  assigned: ['inProgress', 'cancelled'],
  // Back to 待签收 when it is transferred: the new unit signs anew.
  inProgress: ['submitted', 'cancelled', 'assigned'],
  submitted: ['closed', 'inProgress'],
  closed: ['inProgress'],
  cancelled: [],
};

export const ITEM_STATUSES = Object.keys(MOVES) as ItemStatus[];

export const STATUS_LABELS: Record<ItemStatus, string> = {
  draft: '待交办',
  assigned: '待签收',
  inProgress: '整改中',
  submitted: '待验收',
  closed: '已销号',
  cancelled: '已撤销',
};

export function canMove(from: ItemStatus, to: ItemStatus): boolean {
  return MOVES[from].includes(to);
}

/** Open: somebody owes work or a decision, and a date can run out. */
export function isOpen(status: ItemStatus): boolean {
  return status === 'assigned' || status === 'inProgress' || status === 'submitted';
}

/** Frozen: no write reaches it; a closed item is left only by reopening. */
export function isFrozen(status: ItemStatus): boolean {
  return status === 'closed' || status === 'cancelled';
}
