import { useLocation, useSearchParams } from 'react-router';
import { EXTENSION_LEVEL_WORDS } from '../item/words';
import { useSession } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { Waiting } from '../ui/waiting';
import { useWaitingExtensions } from './use-waiting';
import { WaitingCards } from './waiting-cards';
import { WaitingTable } from './waiting-table';

/** 待审批延期: what waits for a decision, the longest wait first. */
export default function WaitingExtensionsPage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const List = useNarrow() ? WaitingCards : WaitingTable;
  const { roles } = useSession();
  const level = search.get('level') ?? (roles.includes('coordinator') ? 'office' : 'all');
  const waiting = useWaitingExtensions(level === 'all' ? undefined : level, search.get('cursor'));
  const tabs = (['office', 'unit', 'all'] as const).map((one) => ({
    to: `/extensions?level=${one}`,
    label: one === 'all' ? '全部' : EXTENSION_LEVEL_WORDS[one],
  }));
  return (
    <Page title="待审批延期">
      <Tabs label="审批层级" current={`/extensions?level=${level}`} tabs={tabs} />
      {waiting.isPending && <Waiting />}
      {waiting.error && <Failure error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.data && !waiting.error && (
        <>
          {waiting.data.data.length === 0 ? (
            <div className="panel empty">没有等待审批的延期申请。</div>
          ) : (
            <>
              <p className="quiet">共 {waiting.data.total} 份，等得最久的在前</p>
              <List rows={waiting.data.data} />
            </>
          )}
          <Pager search={search} nextCursor={waiting.data.nextCursor} back={state?.back ?? []} />
        </>
      )}
    </Page>
  );
}
