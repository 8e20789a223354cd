import type { Item } from '../../api/types';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';

/** Required, planned and actual dates stay apart; the original one is never lost. */
export function DatesPanel({ item }: { item: Item }) {
  const moved = item.originalDueOn !== null && item.originalDueOn !== item.dueOn;
  return (
    <Panel title="时间">
      <Facts
        facts={[
          { label: '要求时限', value: item.dueOn },
          { label: '原定时限', value: moved ? `${item.originalDueOn}（已调整）` : item.originalDueOn },
          ...(item.extensionCount > 0 ? [{ label: '延期次数', value: `${item.extensionCount} 次` }] : []),
          { label: '计划完成', value: item.plannedOn },
          { label: '申请销号', value: item.submittedOn },
          { label: '实际完成', value: item.completedOn },
          { label: '销号日期', value: item.closedOn },
          ...(item.dueRule ? [{ label: '原文要求', value: item.dueRule }] : []),
        ]}
      />
    </Panel>
  );
}
