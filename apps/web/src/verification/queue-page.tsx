import { Link, useSearchParams, useLocation } from 'react-router';
import { useToday } from '../app/use-today';
import { LEVEL_WORDS } from '../item/words';
import { useSession } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { Waiting } from '../ui/waiting';
import { levelsOf } from './levels';
import { QueueCards } from './queue-cards';
import { QueueTable } from './queue-table';
import { useQueue } from './use-queue';

/** What is claimed to be done and waits for a check, the longest wait first. */
export default function QueuePage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const today = useToday();
  const narrow = useNarrow();
  const List = narrow ? QueueCards : QueueTable;
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
      {queue.isPending && <Waiting />}
      {queue.error && <Failure error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && !queue.error && (
        <>
          {queue.data.data.length > 0 && <p className="quiet">共 {queue.data.total} 项，等得最久的在前</p>}
          {queue.data.data.length === 0 ? (
            <div className="panel empty">
              没有等待验收的事项。<Link to="/items?status=closed">查看已销号事项</Link>
            </div>
          ) : (
            <List items={queue.data.data} today={today.data?.on ?? null} />
          )}
          <Pager search={search} nextCursor={queue.data.nextCursor} back={state?.back ?? []} />
        </>
      )}
    </Page>
  );
}
