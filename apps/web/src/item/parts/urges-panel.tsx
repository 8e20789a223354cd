import type { Item } from '../../api/types';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';

export function UrgesPanel({ item }: { item: Item }) {
  if (item.urges.length === 0) return null;
  return (
    <Panel title={`催办（${item.urges.length}）`}>
      <ul className="item-list">
        {latestFirst(item.urges).map((urge) => (
          <li key={urge.id}>
            <div className="item-line">
              <Tag tone={urge.replies.length > 0 ? 'green' : 'yellow'}>
                {urge.replies.length > 0 ? '已回复' : '待回复'}
              </Tag>
              <span className="quiet">
                {urge.by.name} {urge.urgedOn}，{urge.replyBy} 前回复
              </span>
            </div>
            <p className="prose">{urge.text}</p>
            {urge.replies.map((reply) => (
              <p key={reply.id} className="prose reply">
                {reply.by.name} {reply.repliedOn} 回复：{reply.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
