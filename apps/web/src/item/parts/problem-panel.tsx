import type { Item } from '../../api/types';
import { Panel } from '../../ui/panel';

export function ProblemPanel({ item }: { item: Item }) {
  const place = [item.category, item.aspect].filter(Boolean).join(' / ');
  return (
    <Panel title="问题">
      {place && <p className="quiet">{place}</p>}
      <h3>具体表现</h3>
      <p className="prose">{item.manifestation ?? item.title}</p>
      {item.cause && (
        <>
          <h3>原因</h3>
          <p className="prose">{item.cause}</p>
        </>
      )}
      {item.legalBasis && (
        <>
          <h3>法规依据</h3>
          <p>{item.legalBasis}</p>
        </>
      )}
      {item.sourceQuote && (
        <details>
          <summary>来源原文{item.sourceLine !== null && `（第 ${item.sourceLine} 行）`}</summary>
          <blockquote className="prose">{item.sourceQuote}</blockquote>
        </details>
      )}
    </Panel>
  );
}
