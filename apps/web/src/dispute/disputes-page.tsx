import { useSearchParams } from 'react-router';
import { useSession } from '../session/use-session';
import { Page } from '../ui/page';
import { PagedList } from '../ui/paged-list';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { DisputeCards } from './dispute-cards';
import { DisputeTable } from './dispute-table';
import { useDisputes } from './use-disputes';

/** 异议: what waits for the office's word; and all there were, those over items a unit gave away among them. */
export default function DisputesPage() {
  const [search] = useSearchParams();
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
      <PagedList
        found={disputes}
        List={List}
        empty={pending ? '没有等待决定的异议。' : '没有提出过异议。'}
        summary={(total) => `共 ${total} 份，${pending ? '等得最久的在前' : '最近提出的在前'}`}
      />
    </Page>
  );
}
