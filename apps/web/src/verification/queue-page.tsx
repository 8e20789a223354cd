import { Link, useSearchParams } from 'react-router';
import { LEVEL_WORDS } from '../item/words';
import { useSession } from '../session/use-session';
import { Page } from '../ui/page';
import { PagedList } from '../ui/paged-list';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { levelsOf } from './levels';
import { QueueCards } from './queue-cards';
import { QueueTable } from './queue-table';
import { useQueue } from './use-queue';

/** What is claimed to be done and waits for a check, the longest wait first. */
export default function QueuePage() {
  const [search] = useSearchParams();
  const List = useNarrow() ? QueueCards : QueueTable;
  const levels = levelsOf(useSession());
  const level = search.get('level') ?? levels[0];
  const queue = useQueue(level === 'all' ? undefined : level, search.get('cursor'));
  const tabs = [...levels, 'all' as const].map((one) => ({
    to: `/queue?level=${one}`,
    label: one === 'all' ? '全部' : LEVEL_WORDS[one],
  }));
  return (
    <Page
      title="验收队列"
      extra={levels.length > 0 && <Link to={`/queue/desk?level=${level ?? ''}`}>逐项验收（工作台）</Link>}
    >
      <Tabs label="验收层级" current={`/queue?level=${level ?? 'all'}`} tabs={tabs} />
      <PagedList
        found={queue}
        List={List}
        empty={
          <>
            没有等待验收的事项。<Link to="/items?status=closed">查看已销号事项</Link>
          </>
        }
        summary={(total) => `共 ${total} 项，等得最久的在前`}
      />
    </Page>
  );
}
