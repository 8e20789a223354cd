import type { Item } from '../../api/types';
import { MarkedDay } from '../../calendar/marked-day';
import { Tag } from '../../ui/tag';

/** The measures of the running cycle, each with its own person, date and state. */
export function MeasureList({ item }: { item: Item }) {
  const measures = item.measures.filter(({ cycle }) => cycle === item.cycle);
  return (
    <ol className="item-list">
      {measures.map((measure) => (
        <li key={measure.id}>
          <p className="prose">
            {measure.seq}. {measure.text}
          </p>
          <div className="item-line quiet">
            <Tag tone={measure.state === 'done' ? 'green' : 'blue'}>
              {measure.state === 'done' ? '已完成' : '进行中'}
            </Tag>
            <span>
              时限 <MarkedDay on={measure.dueOn} />
            </span>
            {measure.doneOn && <span>完成 {measure.doneOn}</span>}
            {measure.handler && <span>责任人 {measure.handler.name}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
