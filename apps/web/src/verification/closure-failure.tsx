import { Failure } from '../ui/failure';
import type { useClosure } from './use-closure';

interface Props {
  /** As whoever shows its parts asked for it: an asker of its own would ask anew each time it appears. */
  closure: ReturnType<typeof useClosure>;
  what: string;
}

/** What closing asks for did not come: says so where it would stand, for nothing to answer would look the same. Nothing while it is on its way. */
export function ClosureFailure({ closure: { data, error, refetch }, what }: Props) {
  if (data || !error) return null;
  return (
    <>
      <p className="quiet">没有取到{what}。</p>
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}
