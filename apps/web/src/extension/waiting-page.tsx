import { useSearchParams } from 'react-router';
import { EXTENSION_LEVEL_WORDS } from '../item/words';
import { useSession } from '../session/use-session';
import { Page } from '../ui/page';
import { PagedList } from '../ui/paged-list';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { useWaitingExtensions } from './use-waiting';
import { WaitingCards } from './waiting-cards';
import { WaitingTable } from './waiting-table';

/** 待审批延期: what waits for a decision, the longest wait first. */
export default function WaitingExtensionsPage() {
  const [search] = useSearchParams();
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
      <PagedList
        found={waiting}
        List={List}
        empty="没有等待审批的延期申请。"
        summary={(total) => `共 ${total} 份，等得最久的在前`}
      />
    </Page>
  );
}
