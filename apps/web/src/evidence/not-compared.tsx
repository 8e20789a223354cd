import { Failure } from '../ui/failure';

interface Props {
  what: string;
  error: Error;
  onRetry: () => void;
}

/** The findings did not come: nothing is known of other uses, which is not the same as none. */
export function NotCompared({ what, error, onRetry }: Props) {
  return (
    <>
      <p className="quiet">没有取到比对结果，现在不知道{what}是否在别处用过。</p>
      <Failure error={error} onRetry={onRetry} />
    </>
  );
}
