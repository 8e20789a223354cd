import type { Item } from '../../api/types';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';

/** The latest first: what has been done lately is what people come to read. */
export function ProgressPanel({ item }: { item: Item }) {
  const progress = latestFirst(item.progress);
  const measureOf = (id: string | null) => item.measures.find((measure) => measure.id === id);
  if (progress.length === 0 && (item.status === 'draft' || item.status === 'assigned')) return null;
  return (
    <Panel title={`整改进展（${progress.length}）`}>
      {progress.length === 0 ? (
        <p className="quiet">还没有填报进展。</p>
      ) : (
        <ul className="item-list">
          {progress.map((one) => (
            <li key={one.id}>
              <div className="item-line quiet">
                <span>{one.reportedOn}</span>
                <span>{one.by.name}</span>
                {one.percent !== null && <span>完成 {one.percent}%</span>}
                {one.cycle !== item.cycle && <span>第 {one.cycle} 轮</span>}
                {measureOf(one.measureId) && <span>措施 {measureOf(one.measureId)?.seq}</span>}
              </div>
              <p className="prose">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
