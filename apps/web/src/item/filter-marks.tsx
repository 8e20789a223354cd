import { Link } from 'react-router';
import { useSession } from '../session/use-session';
import { PLAN_WORDS } from './item-changes';
import { type LedgerFilter, ledgerPath } from './ledger-filter';
import { FIGURE_WORDS, LEVEL_WORDS } from './words';

/** Conditions that came with a link and have no field of their own: shown, and each can be taken off. */
export function FilterMarks({ filter }: { filter: LedgerFilter }) {
  const { person } = useSession();
  const marks: { label: string; without: LedgerFilter }[] = [];
  if (filter.handlerId) {
    const label = filter.handlerId === person.id ? '责任人：本人' : '责任人：指定人员';
    marks.push({ label, without: { ...filter, handlerId: undefined } });
  }
  if (filter.pendingLevel) {
    const label = `验收层级：${LEVEL_WORDS[filter.pendingLevel as keyof typeof LEVEL_WORDS] ?? filter.pendingLevel}`;
    marks.push({ label, without: { ...filter, pendingLevel: undefined } });
  }
  if (filter.planState) {
    const label = `整改方案：${PLAN_WORDS[filter.planState as keyof typeof PLAN_WORDS] ?? filter.planState}`;
    marks.push({ label, without: { ...filter, planState: undefined } });
  }
  if (filter.extensionPending === 'true')
    marks.push({ label: '延期申请待审批', without: { ...filter, extensionPending: undefined } });
  if (filter.disputePending === 'true')
    marks.push({ label: '异议待决定', without: { ...filter, disputePending: undefined } });
  if (filter.figure) {
    const label = `统计数：${FIGURE_WORDS[filter.figure as keyof typeof FIGURE_WORDS] ?? filter.figure}`;
    marks.push({ label, without: { ...filter, figure: undefined } });
  }
  if (filter.asOf) marks.push({ label: `截止日期：${filter.asOf}`, without: { ...filter, asOf: undefined } });
  if (marks.length === 0) return null;
  return (
    <ul className="filter-marks" aria-label="其他条件">
      {marks.map(({ label, without }) => (
        <li key={label} className="tag tag-blue">
          {label}{' '}
          <Link to={ledgerPath(without)} aria-label={`去掉条件 ${label}`}>
            ✕
          </Link>
        </li>
      ))}
    </ul>
  );
}
