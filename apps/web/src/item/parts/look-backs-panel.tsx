import type { Item } from '../../api/types';
import { DeedButtons } from '../../look-back/deed-buttons';
import { useLookBacks } from '../../look-back/use-look-backs';
import { goesWords, SOURCE_WORDS, standing } from '../../look-back/words';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';

/** Whether it held after it was closed: what is planned, and what was seen. */
export function LookBacksPanel({ item }: { item: Item }) {
  const wasClosed = item.closedOn !== null || item.cycle > 1;
  const { data } = useLookBacks({ itemId: item.id, limit: 200 });
  if (!wasClosed || !data || data.data.length === 0) return null;
  return (
    <Panel title="回头看">
      <ul className="item-list">
        {data.data.map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Tag tone={standing(one).tone}>{standing(one).label}</Tag>
              <span>应于 {one.dueOn} 前</span>
              <span className="quiet">
                {goesWords(one)}，{SOURCE_WORDS[one.source]}安排
              </span>
            </div>
            <p className="prose">缘由：{one.basis}</p>
            {one.findings && (
              <p className="prose">
                {one.visitedOn} 查看{one.people.length > 0 && `（${one.people.join('、')}）`}：{one.findings}
              </p>
            )}
            {one.reason && <p className="prose">取消理由：{one.reason}</p>}
            <DeedButtons one={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
