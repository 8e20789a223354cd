import { Link } from 'react-router';
import { useSession } from '../session/use-session';
import { ledgerPath } from '../item/ledger-filter';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import { dutiesFor } from './duties';
import { DutyPanel } from './duty-panel';
import { LatePanel } from './late-panel';
import { ProposalsPanel } from './proposals-panel';
import { SupervisionsPanel } from './supervisions-panel';
import { UnreadPanel } from './unread-panel';
import { useWork } from './use-work';
import '../ui/tiles.css';

export default function WorkPage() {
  const session = useSession();
  const duties = dutiesFor(session);
  const answers = useWork(duties);
  const failed = answers.find(({ error }) => error);
  const rows = duties.map((duty, place) => ({ duty, page: answers[place]?.data }));
  const tiles = rows.filter(({ duty, page }) => !duty.isRare || page?.total);
  const isLoading = answers.some(({ isPending }) => isPending);
  const isReader = session.roles.every((role) => role === 'leader' || role === 'administrator');
  const isIdle = !isLoading && !failed && rows.every(({ page }) => page?.total === 0);
  return (
    <Page title="我的工作">
      {failed?.error && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      <ul className="tiles" aria-label="待办概览">
        {tiles.map(({ duty, page }) => (
          <li key={duty.key}>
            <Link to={ledgerPath(duty.filter)} className={duty.urgent && page?.total ? 'tile tile-urgent' : 'tile'}>
              <strong>{page?.total ?? '…'}</strong>
              <span>{duty.label}</span>
            </Link>
          </li>
        ))}
      </ul>
      {isLoading && <Waiting />}
      {isIdle && <div className="panel empty">{isReader ? '目前没有整改事项。' : '目前没有等您办理的事项。'}</div>}
      {isReader ? (
        <>
          <LatePanel />
          <SupervisionsPanel />
        </>
      ) : (
        <>
          <ProposalsPanel />
          {rows.map(({ duty, page }) => page && <DutyPanel key={duty.key} duty={duty} page={page} />)}
        </>
      )}
      <UnreadPanel />
    </Page>
  );
}
