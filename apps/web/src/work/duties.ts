import type { Session } from '../api/types';
import type { LedgerFilter } from '../item/ledger-filter';

/** Something a person owes, as a view of the ledger: the number, the lines and the link are one query. */
export interface WorkDuty {
  key: string;
  label: string;
  filter: LedgerFilter;
  urgent?: boolean;
  /** Shown only when there is one. */
  isRare?: boolean;
}

/** What waits for whom, the most pressing first. What may be done about it the item itself says. */
export function dutiesFor({ person, roles }: Session): WorkDuty[] {
  const duties: WorkDuty[] = [];
  const own: LedgerFilter = { handlerId: person.id };
  if (roles.includes('coordinator')) duties.push(...COORDINATOR);
  if (roles.includes('auditor')) duties.push(...AUDITOR);
  if (roles.includes('unitLeader')) duties.push(...UNIT_LEADER);
  if (roles.includes('handler')) {
    duties.push(
      { key: 'ownOverdue', label: '我的逾期事项', filter: { ...own, overdue: 'true' }, urgent: true },
      { key: 'ownReceipt', label: '待我签收', filter: { ...own, status: 'assigned' } },
      { key: 'ownSoon', label: '即将到期', filter: { ...own, status: 'assigned,inProgress', light: 'yellow' } },
      { key: 'ownPlan', label: '待报送方案', filter: { ...own, ...NO_PLAN, remediationType: 'timeBound' } },
      {
        key: 'ownLongPlan',
        label: '待报送方案（长期坚持）',
        filter: { ...own, ...NO_PLAN, remediationType: 'continuing' },
        isRare: true,
      },
      { key: 'ownWork', label: '正在整改，待申请销号', filter: { ...own, status: 'inProgress' } },
    );
  }
  if (duties.length === 0) duties.push(...READER);
  return duties;
}

/** What is put right at once needs no plan. */
const NO_PLAN: LedgerFilter = { status: 'inProgress', planState: 'none' };

const COORDINATOR: WorkDuty[] = [
  { key: 'overdue', label: '已逾期', filter: { overdue: 'true' }, urgent: true },
  { key: 'office', label: '待我审核', filter: { status: 'submitted', pendingLevel: 'office', sort: 'submittedOn' } },
  { key: 'plans', label: '待审定方案', filter: { status: 'inProgress', planState: 'submitted' } },
  { key: 'extensions', label: '待审批延期', filter: { status: 'inProgress', extensionPending: 'true' } },
  { key: 'shown', label: '公示中', filter: { status: 'submitted', pendingLevel: 'publicity' }, isRare: true },
  { key: 'disputes', label: '待决定异议', filter: { disputePending: 'true' }, isRare: true },
  { key: 'drafts', label: '待交办', filter: { status: 'draft', sort: 'number' } },
  { key: 'soon', label: '即将到期', filter: { status: 'assigned,inProgress', light: 'yellow' } },
];

const AUDITOR: WorkDuty[] = [
  { key: 'audit', label: '待我核查', filter: { status: 'submitted', pendingLevel: 'auditor', sort: 'submittedOn' } },
];

const UNIT_LEADER: WorkDuty[] = [
  { key: 'unitOverdue', label: '本单位逾期', filter: { overdue: 'true' }, urgent: true },
  { key: 'unitReceipt', label: '待签收', filter: { status: 'assigned' } },
  { key: 'unitCheck', label: '待我审核', filter: { status: 'submitted', pendingLevel: 'unit', sort: 'submittedOn' } },
  { key: 'unitSoon', label: '即将到期', filter: { status: 'assigned,inProgress', light: 'yellow' } },
];

const READER: WorkDuty[] = [
  { key: 'readOverdue', label: '已逾期', filter: { overdue: 'true' }, urgent: true },
  { key: 'readSoon', label: '即将到期', filter: { status: 'assigned,inProgress', light: 'yellow' } },
  { key: 'readOpen', label: '尚未销号', filter: { status: 'assigned,inProgress,submitted' } },
  { key: 'readClosed', label: '已销号', filter: { status: 'closed', sort: '-closedOn' } },
];
