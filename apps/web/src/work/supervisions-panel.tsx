import { SupervisionList } from '../supervision/supervision-list';
import { useSupervisions } from '../supervision/use-supervisions';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';

export function SupervisionsPanel() {
  const { data, error, refetch } = useSupervisions();
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <Panel title="督察批次进度">
      <SupervisionList supervisions={data.data} />
    </Panel>
  );
}
