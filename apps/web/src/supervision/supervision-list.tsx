import type { Supervision } from '../api/types';
import { useNarrow } from '../ui/use-narrow';
import { SupervisionCards } from './supervision-cards';
import { SupervisionTable } from './supervision-table';

export function SupervisionList({ supervisions }: { supervisions: Supervision[] }) {
  const narrow = useNarrow();
  return narrow ? <SupervisionCards supervisions={supervisions} /> : <SupervisionTable supervisions={supervisions} />;
}
