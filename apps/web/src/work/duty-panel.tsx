import { Link } from 'react-router';
import type { ItemPage } from '../api/types';
import { ledgerPath } from '../item/ledger-filter';
import { LineList } from '../item/line-list';
import { Panel } from '../ui/panel';
import type { WorkDuty } from './duties';

export function DutyPanel({ duty, page }: { duty: WorkDuty; page: ItemPage }) {
  if (page.data.length === 0) return null;
  const more = (page.total ?? 0) - page.data.length;
  return (
    <Panel
      title={`${duty.label}（${page.total}）`}
      extra={more > 0 && <Link to={ledgerPath(duty.filter)}>查看全部 {page.total} 项</Link>}
    >
      <LineList items={page.data} />
    </Panel>
  );
}
