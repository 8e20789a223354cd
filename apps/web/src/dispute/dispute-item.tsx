import { Link } from 'react-router';
import type { ListedDispute } from '../api/types';

/** Its item as a link; in the words of that day where the item is another unit's by now. */
export function DisputeItem({ dispute: { item, title }, className }: { dispute: ListedDispute; className?: string }) {
  if (!item) return <span className={className}>{title}</span>;
  return (
    <Link className={className} to={`/items/${item.id}`}>
      {item.title}
    </Link>
  );
}

/** What became of it in one sentence; how long it has waited, while it waits. */
export function outcomeOf(one: ListedDispute): string {
  if (one.state === 'pending')
    return one.waitedDays === 0 ? '今天提出' : `已等待 ${one.waitedDays} 天（${one.waitedWorkingDays} 个工作日）`;
  const to = one.toUnit ? `移交${one.toUnit.name}；` : '';
  return `${one.decidedOn} ${to}${one.decisionReason ?? ''}`.trim();
}
