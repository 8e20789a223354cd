import { SupervisionTable } from '../supervision/supervision-table';
import { useSupervisions } from '../supervision/use-supervisions';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';

export function SupervisionsPanel() {
  const { data, error, refetch } = useSupervisions();
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <Panel title="督察批次进度">
      <SupervisionTable supervisions={data.data} />
    </Panel>
  );
}
