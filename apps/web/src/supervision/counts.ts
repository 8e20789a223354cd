import type { Supervision } from '../api/types';
import type { LedgerFilter } from '../item/ledger-filter';

/** The counts of a supervision, each with the view of the ledger that holds its rows. */
export const COUNTS: { key: keyof Supervision['counts']; label: string; filter: LedgerFilter }[] = [
  { key: 'total', label: '总数', filter: { sort: 'number' } },
  { key: 'draft', label: '待交办', filter: { status: 'draft', sort: 'number' } },
  { key: 'assigned', label: '待签收', filter: { status: 'assigned' } },
  { key: 'inProgress', label: '整改中', filter: { status: 'inProgress' } },
  { key: 'submitted', label: '待验收', filter: { status: 'submitted' } },
  { key: 'closed', label: '已销号', filter: { status: 'closed', sort: '-closedOn' } },
  { key: 'cancelled', label: '已撤销', filter: { status: 'cancelled' } },
  { key: 'overdue', label: '逾期', filter: { overdue: 'true' } },
];
