import { Link, useLocation, useSearchParams } from 'react-router';
import { Pager } from '../ui/pager';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Tabs } from '../ui/tabs';
import { Waiting } from '../ui/waiting';
import { NewsBar } from './news-bar';
import { NoticeList } from './notice-list';
import { useNotices } from './use-notices';

export default function NoticesPage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const onlyUnread = search.get('unread') === 'true';
  const { data, error, isPending, refetch } = useNotices(onlyUnread, search.get('cursor'));
  return (
    <Page title="收件箱">
      <Tabs
        label="收件箱"
        current={onlyUnread ? '/notices?unread=true' : '/notices'}
        tabs={[
          { to: '/notices', label: '全部' },
          { to: '/notices?unread=true', label: '未读' },
        ]}
      />
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !error && (
        <div className="panel">
          {data.data.length === 0 ? (
            <div className="empty">
              {onlyUnread ? '没有未读通知。' : '还没有收到通知。'} <Link to="/">回到我的工作</Link>
              <NewsBar shown={[]} onlyUnread={onlyUnread} />
            </div>
          ) : (
            <>
              <p className="quiet notice-count">
                共 {data.total} 条
                <NewsBar shown={data.data} onlyUnread={onlyUnread} />
              </p>
              <NoticeList notices={data.data} />
            </>
          )}
          <Pager search={search} nextCursor={data.nextCursor} back={state?.back ?? []} />
        </div>
      )}
    </Page>
  );
}
