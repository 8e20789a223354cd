import type { Item } from '../api/types';
import { NotCompared } from './not-compared';
import { useFindings } from './use-findings';
import { UsesMarks } from './uses-marks';

/** For whoever verifies: where else nearly the same is stated as in the last statement of the running cycle. */
export function StatementMarks({ item }: { item: Item }) {
  const { data, error, refetch } = useFindings(item);
  if (!data && error) return <NotCompared what="这段说明" error={error} onRetry={() => void refetch()} />;
  return <UsesMarks uses={data?.statement} itemId={item.id} />;
}
