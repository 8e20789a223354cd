import type { Item } from '../api/types';
import { useFindings } from './use-findings';
import { UsesMarks } from './uses-marks';

/** For whoever verifies: where else nearly the same is stated as in the last statement of the running cycle. */
export function StatementMarks({ item }: { item: Item }) {
  const { data } = useFindings(item);
  return <UsesMarks uses={data?.statement} itemId={item.id} />;
}
