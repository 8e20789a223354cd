import { Link } from 'react-router';
import { NoticeList } from '../notice/notice-list';
import { useUnread } from '../notice/use-notices';
import { Panel } from '../ui/panel';

export function UnreadPanel() {
  const { data } = useUnread();
  if (!data || data.data.length === 0) return null;
  return (
    <Panel title={`未读通知（${data.total}）`} extra={<Link to="/notices">打开收件箱</Link>}>
      <NoticeList notices={data.data} />
    </Panel>
  );
}
