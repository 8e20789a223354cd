import type { Item } from '../../api/types';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { PLAN_WORDS } from '../item-changes';
import { MeasureList } from './measure-list';

export function PlanPanel({ item }: { item: Item }) {
  const measures = item.measures.filter(({ cycle }) => cycle === item.cycle);
  const done = measures.filter(({ state }) => state === 'done').length;
  return (
    <Panel
      title="整改方案与措施"
      extra={
        <Tag tone={item.planState === 'approved' ? 'green' : item.planState === 'submitted' ? 'yellow' : 'plain'}>
          {PLAN_WORDS[item.planState]}
        </Tag>
      }
    >
      {item.goal && (
        <>
          <h3>整改目标</h3>
          <p className="prose">{item.goal}</p>
        </>
      )}
      {measures.length > 0 ? (
        <>
          <h3>
            整改措施（{measures.length} 条，已完成 {done} 条）
          </h3>
          <MeasureList item={item} />
        </>
      ) : (
        <p className="quiet">{withoutMeasures(item)}</p>
      )}
    </Panel>
  );
}

/** A reopened item goes on under the plan of the round before until a new one is handed in. */
function withoutMeasures({ planState, remediationType }: Item): string {
  if (planState !== 'none') return '本轮还没有新的整改措施，沿用上一轮审定的方案；需要时可以重新报送。';
  return remediationType === 'immediate' ? '立行立改，可以不报方案。' : '还没有报送整改方案。';
}
