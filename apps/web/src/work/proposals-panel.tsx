import { Link } from 'react-router';
import { useRungProposals } from '../document/use-documents';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { useSession } from '../session/use-session';

/** 拟约谈、拟通报、拟移送: what the clock proposes and the coordinator decides, the longest wait first. */
export function ProposalsPanel() {
  const isCoordinator = useSession().roles.includes('coordinator');
  const { data } = useRungProposals(null, isCoordinator);
  if (!isCoordinator || !data || data.data.length === 0) return null;
  return (
    <Panel title={`待决定的升级措施（${data.total}）`}>
      <ul className="item-list">
        {data.data.map(({ id, label, item, proposedOn, waitedWorkingDays }) => (
          <li key={id}>
            <div className="item-line">
              <Tag tone="red">拟{label}</Tag>
              <Link to={`/items/${item.id}`}>
                {item.number} {item.title}
              </Link>
              <span className="quiet">
                {item.leadUnit?.name}，{proposedOn} 提出
                {waitedWorkingDays > 0 && `，已等待 ${waitedWorkingDays} 个工作日`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
