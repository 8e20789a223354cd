import type { Evidence, Finding } from '../api/types';
import { Tag } from '../ui/tag';
import { comparisonOf } from './comparison';
import { isOpenable } from './piece-name';

/** Where a piece was not compared the whole way: without it, no use found and not looked for would look the same. */
export function ComparisonMark({ piece, finding }: { piece: Evidence; finding: Finding | undefined }) {
  const comparison = comparisonOf(finding, isOpenable(piece));
  if (!comparison) return null;
  return (
    <span title={comparison.why}>
      <Tag tone="grey">{comparison.label}</Tag>
    </span>
  );
}
