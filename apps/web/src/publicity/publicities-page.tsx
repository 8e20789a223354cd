import { useSearchParams } from 'react-router';
import { Page } from '../ui/page';
import { PagedList } from '../ui/paged-list';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { PublicityCards } from './publicity-cards';
import { PublicityTable } from './publicity-table';
import { usePublicities } from './use-publicities';

/** 公示中: what passed its last level and is shown, with the days left and what people object. */
export default function PublicitiesPage() {
  const [search] = useSearchParams();
  const List = useNarrow() ? PublicityCards : PublicityTable;
  const running = search.get('view') !== 'all';
  const found = usePublicities(running, search.get('cursor'));
  return (
    <Page title="公示">
      <Tabs
        label="公示状态"
        current={`/publicities?view=${running ? 'running' : 'all'}`}
        tabs={[
          { to: '/publicities?view=running', label: '公示中' },
          { to: '/publicities?view=all', label: '全部' },
        ]}
      />
      <PagedList
        found={found}
        List={List}
        empty={
          running ? '没有正在公示的事项。督察批次选择了公示的，事项通过最后一级验收后在这里公示。' : '没有公示过。'
        }
        summary={(total) => `共 ${total} 件，${running ? '最先期满的在前' : '最近公示的在前'}`}
      />
    </Page>
  );
}
