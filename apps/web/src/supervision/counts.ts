import type { Supervision } from '../api/types';
import type { LedgerFilter } from '../item/ledger-filter';

type Counts = Supervision['counts'];

/** What the figures of a report count: what was assigned and not withdrawn. The total of the list holds the others, too. */
export const countedOf = ({ total, draft, cancelled }: Counts): number => total - draft - cancelled;

interface Count {
  key: string;
  label: string;
  of: (counts: Counts) => number;
  filter: LedgerFilter;
}

/** The counts of a supervision, each with the view of the ledger that holds its rows. */
export const COUNTS: Count[] = [
  {
    key: 'counted',
    label: '问题总数',
    of: countedOf,
    filter: { status: 'assigned,inProgress,submitted,closed', sort: 'number' },
  },
  { key: 'draft', label: '待交办', of: ({ draft }) => draft, filter: { status: 'draft', sort: 'number' } },
  { key: 'assigned', label: '待签收', of: ({ assigned }) => assigned, filter: { status: 'assigned' } },
  { key: 'inProgress', label: '整改中', of: ({ inProgress }) => inProgress, filter: { status: 'inProgress' } },
  { key: 'submitted', label: '待验收', of: ({ submitted }) => submitted, filter: { status: 'submitted' } },
  { key: 'closed', label: '已销号', of: ({ closed }) => closed, filter: { status: 'closed', sort: '-closedOn' } },
  { key: 'cancelled', label: '已撤销', of: ({ cancelled }) => cancelled, filter: { status: 'cancelled' } },
  { key: 'overdue', label: '逾期', of: ({ overdue }) => overdue, filter: { overdue: 'true' } },
];

/**
 * 清单共 10 项，其中待交办 1、已撤销 1；计入统计 8 项:
 * the one sentence that joins the list to the figures. A town or department sees a part of the list only.
 */
export function countsInWords(counts: Counts, isPart = false): string {
  const { total, draft, cancelled } = counts;
  const list = isPart ? '清单中与本单位有关的共' : '清单共';
  const left = [...(draft > 0 ? [`待交办 ${draft}`] : []), ...(cancelled > 0 ? [`已撤销 ${cancelled}`] : [])];
  if (left.length === 0) return `${list} ${total} 项，全部计入统计。`;
  return `${list} ${total} 项，其中${left.join('、')}；计入统计 ${countedOf(counts)} 项。`;
}
