import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useHasRole } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import { SupervisionList } from './supervision-list';
import { useSupervisions } from './use-supervisions';

const SupervisionForm = lazy(() => import('./supervision-form'));

export default function SupervisionsPage() {
  const { data, error, isPending, refetch } = useSupervisions();
  const [isOpen, setOpen] = useState(false);
  const isCoordinator = useHasRole('coordinator');
  return (
    <Page
      title="督察批次"
      extra={
        isCoordinator && (
          <Button type="primary" onClick={() => setOpen(true)}>
            新建督察批次
          </Button>
        )
      }
    >
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data &&
        (data.data.length === 0 ? (
          <div className="panel empty">还没有督察批次。</div>
        ) : (
          <SupervisionList supervisions={data.data} />
        ))}
      {isOpen && (
        <Suspense fallback={null}>
          <SupervisionForm onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Page>
  );
}
