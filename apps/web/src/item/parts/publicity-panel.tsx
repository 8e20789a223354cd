import { Link } from 'react-router';
import type { Item, Publicity } from '../../api/types';
import { useItemDocuments } from '../../document/use-documents';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { leftWords } from '../../publicity/left-words';
import { complainantOf, OBJECTION_CHANNEL_WORDS, OBJECTION_OUTCOME_WORDS, PUBLICITY_OUTCOME_WORDS } from '../words';

/** What was shown of it, how long, and what people said to that. */
export function PublicityPanel({ item }: { item: Item }) {
  const { data: documents = [] } = useItemDocuments(item.id);
  if (item.publicities.length === 0) return null;
  const notices = documents.filter(({ kind }) => kind === 'publicityNotice');
  return (
    <Panel title="公示">
      <ul className="item-list">
        {latestFirst(item.publicities).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Tag tone={one.outcome === 'broken' ? 'red' : one.outcome ? 'green' : 'yellow'}>
                {one.outcome ? PUBLICITY_OUTCOME_WORDS[one.outcome] : '公示中'}
              </Tag>
              <span>
                {one.fromOn} 至 {one.untilOn}
              </span>
              <span className="quiet">{one.outcome ? `${one.endedOn} 结束` : leftWords(one)}</span>
            </div>
            <p className="quiet">{one.arithmetic}</p>
            <Objections of={one} />
          </li>
        ))}
      </ul>
      {notices.map(({ id, number }) => (
        <Link key={id} to={`/documents/${id}`}>
          {number}（可打印、下载）
        </Link>
      ))}
    </Panel>
  );
}

function Objections({ of: { objections } }: { of: Publicity }) {
  return objections.map((one) => (
    <div key={one.id}>
      <p className="prose">
        <Tag tone={one.outcome === 'founded' ? 'red' : one.outcome ? 'grey' : 'yellow'}>
          {one.outcome ? OBJECTION_OUTCOME_WORDS[one.outcome] : '异议待决定'}
        </Tag>{' '}
        {one.receivedOn} {OBJECTION_CHANNEL_WORDS[one.channel]}，{complainantOf(one)}：{one.text}
      </p>
      {one.reason && (
        <p className="prose">
          {one.decidedBy?.name} {one.decidedOn} 决定：{one.reason}
        </p>
      )}
    </div>
  ));
}
