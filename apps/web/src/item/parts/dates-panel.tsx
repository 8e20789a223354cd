import type { Item } from '../../api/types';
import { shanghaiTime } from '../../ui/days';
import { type Fact, Facts } from '../../ui/facts';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { DueBasis } from './due-basis';

/** Required, planned and actual dates stay apart; the original one is never lost. */
export function DatesPanel({ item }: { item: Item }) {
  const moved = item.originalDueOn !== null && item.originalDueOn !== item.dueOn;
  return (
    <Panel title="时间">
      <Facts
        facts={[
          { label: '要求时限', value: <DueBasis item={item} /> },
          { label: '原定时限', value: moved ? `${item.originalDueOn}（已调整）` : item.originalDueOn },
          ...(item.extensionCount > 0 ? [{ label: '延期次数', value: `${item.extensionCount} 次` }] : []),
          { label: '签收', value: item.receipt && `${shanghaiTime(item.receipt.at)} ${item.receipt.by.name}` },
          { label: '计划完成', value: planned(item) },
          submitted(item),
          { label: '实际完成', value: item.completedOn },
          { label: '销号日期', value: item.closedOn },
          ...(item.dateNote ? [{ label: '日历提示', value: item.dateNote }] : []),
          ...(item.dueRule ? [{ label: '原文要求', value: item.dueRule }] : []),
        ]}
      />
    </Panel>
  );
}

/** A reopened item goes on under the plan of the round before until it hands in its own. */
function planned({ plannedOn, cycle, measures }: Item): string | null {
  const isOlder = cycle > 1 && !measures.some((measure) => measure.cycle === cycle);
  return plannedOn && isOlder ? `${plannedOn}（上一轮方案）` : plannedOn;
}

/** A claim that was sent back, or belongs to an earlier cycle, stands no longer: it is told as what it was. */
function submitted({ status, submittedOn, submissions, cycle }: Item): Fact {
  if (status === 'submitted' || status === 'closed') return { label: '申请销号', value: submittedOn };
  const [last] = latestFirst(submissions);
  if (!last) return { label: '申请销号', value: null };
  const why = last.cycle < cycle ? `第 ${last.cycle} 轮` : '已退回';
  return { label: '上次申请', value: `${last.submittedOn}（${why}）` };
}
