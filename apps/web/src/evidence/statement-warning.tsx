import type { Item } from '../api/types';
import './evidence.css';
import { useStatementCheck } from './use-statement-check';
import { UsesMarks } from './uses-marks';

/** While it is written: where else nearly the same is stated. Never in the way. */
export function StatementWarning({ item, statement }: { item: Item; statement: string }) {
  const { data: uses, error, refetch } = useStatementCheck(item.id, statement);
  if (statement.trim() === '') return null;
  // Quietly: a refusal beside the words being written would be read as one of the words.
  if (error)
    return (
      <p className="quiet" role="status">
        这段说明没有比对成功，现在不知道是否与别处的相同。{' '}
        <button type="button" className="link-button" onClick={() => void refetch()}>
          重新比对
        </button>
      </p>
    );
  if (!uses || uses.seen.length + uses.unseen === 0) return null;
  return (
    <div className="reuse-note" role="status">
      <p>这段说明与别处的几乎相同，请写明本事项自己的整改情况。确属相同的可以继续提交，验收人也会看到。</p>
      <UsesMarks uses={uses} itemId={item.id} />
    </div>
  );
}
