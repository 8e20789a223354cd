import type { Item } from '../../api/types';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { usePosts } from '../../unit/use-directory';
import { LEVEL_WORDS } from '../words';

export function PeoplePanel({ item }: { item: Item }) {
  const posts = usePosts(item.handlerPostId ? item.leadUnit?.id : undefined);
  const post = posts.data?.find(({ id }) => id === item.handlerPostId);
  return (
    <Panel title="责任">
      <Facts
        facts={[
          { label: '牵头单位', value: item.leadUnit?.name },
          ...(item.originalUnit
            ? [{ label: '原牵头单位', value: `${item.originalUnit.name}（${item.transferredOn} 移交）` }]
            : []),
          { label: '配合单位', value: item.cooperatingUnits.map(({ name }) => name).join('、') },
          { label: '责任领导', value: item.leader?.name },
          { label: '责任人', value: item.handler?.name },
          ...(post ? [{ label: '责任岗位', value: post.title }] : []),
          { label: '验收层级', value: item.verificationLevels.map((level) => LEVEL_WORDS[level]).join(' → ') },
        ]}
      />
    </Panel>
  );
}
