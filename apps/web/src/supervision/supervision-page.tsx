import { Outlet, useLocation, useParams } from 'react-router';
import { useHasRole } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Tabs } from '../ui/tabs';
import { Waiting } from '../ui/waiting';
import { useSupervision } from './use-supervisions';

/** The frame of one supervision's views. */
export default function SupervisionPage() {
  const { supervisionId = '' } = useParams();
  const { pathname } = useLocation();
  const { data, error, isPending, refetch } = useSupervision(supervisionId);
  const isCoordinator = useHasRole('coordinator');
  if (isPending) return <Waiting />;
  if (!data) return <Failure error={error ?? new Error()} onRetry={() => void refetch()} />;
  const base = `/supervisions/${supervisionId}`;
  const tabs = [
    { to: base, label: '概况' },
    ...(isCoordinator
      ? [
          { to: `${base}/proposal`, label: '导入问题清单' },
          { to: `${base}/paste`, label: '粘贴清单' },
        ]
      : []),
    { to: `${base}/report`, label: '报告段落' },
  ];
  return (
    <Page title={data.title}>
      <Tabs label="督察批次" current={viewOf(base, pathname)} tabs={tabs} />
      <Outlet context={data} />
    </Page>
  );
}

/** The rows behind a figure belong to the report they were opened from. */
function viewOf(base: string, pathname: string): string {
  return /\/(measures|mechanisms|extensions)$/.test(pathname) ? `${base}/report` : pathname;
}
