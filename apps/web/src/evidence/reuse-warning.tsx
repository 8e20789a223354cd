import type { Item } from '../api/types';
import './evidence.css';
import { findingsById, useFindings } from './use-findings';

/** Before somebody hands it in: how many pieces of the running cycle are used elsewhere. Never in the way. */
export function ReuseWarning({ item }: { item: Item }) {
  const { data } = useFindings(item);
  const findings = findingsById(data?.data);
  const used = item.evidence.filter(({ id, cycle }) => {
    const uses = findings.get(id)?.uses;
    return cycle === item.cycle && uses !== undefined && uses.seen.length + uses.unseen > 0;
  });
  if (used.length === 0) return null;
  return (
    <div className="reuse-note" role="status">
      <p>有 {used.length} 份材料在别处用过，已在下面标出。请确认不是误传；确需共用的可以继续提交，验收人也会看到。</p>
    </div>
  );
}
