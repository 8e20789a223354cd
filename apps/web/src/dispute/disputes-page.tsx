import { useLocation, useSearchParams } from 'react-router';
import { useSession } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { Waiting } from '../ui/waiting';
import { DisputeCards } from './dispute-cards';
import { DisputeTable } from './dispute-table';
import { useDisputes } from './use-disputes';

/** 异议: what waits for the office's word; and all there were, those over items a unit gave away among them. */
export default function DisputesPage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const List = useNarrow() ? DisputeCards : DisputeTable;
  const { roles } = useSession();
  const view = search.get('view') ?? (roles.includes('coordinator') ? 'pending' : 'all');
  const pending = view === 'pending';
  const disputes = useDisputes(pending, search.get('cursor'));
  return (
    <Page title="异议">
      <Tabs
        label="异议状态"
        current={`/disputes?view=${pending ? 'pending' : 'all'}`}
        tabs={[
          { to: '/disputes?view=pending', label: '待决定' },
          { to: '/disputes?view=all', label: '全部' },
        ]}
      />
      {disputes.isPending && <Waiting />}
      {disputes.error && <Failure error={disputes.error} onRetry={() => void disputes.refetch()} />}
      {disputes.data && !disputes.error && (
        <>
          {disputes.data.data.length === 0 ? (
            <div className="panel empty">{pending ? '没有等待决定的异议。' : '没有提出过异议。'}</div>
          ) : (
            <>
              <p className="quiet">
                共 {disputes.data.total} 份，{pending ? '等得最久的在前' : '最近提出的在前'}
              </p>
              <List rows={disputes.data.data} />
            </>
          )}
          <Pager search={search} nextCursor={disputes.data.nextCursor} back={state?.back ?? []} />
        </>
      )}
    </Page>
  );
}
