import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { MemberTable } from './member-table';
import { PostTable } from './post-table';
import type { StaffDeed } from './staff-deed';
import { usePosts } from './use-directory';
import { type Unit, useFillsPosts, useMembers } from './use-staff';
import { UNIT_KIND_WORDS } from './words';

interface Props {
  unit: Unit;
  onDeed: (deed: StaffDeed) => void;
}

/** One unit: what it is, who works there, which posts it has. */
export function UnitPanels({ unit, onDeed }: Props) {
  const members = useMembers(unit);
  const posts = usePosts(unit.id);
  const fillsPosts = useFillsPosts();
  const edit = (
    <button type="button" className="plain-button" onClick={() => onDeed({ kind: 'editUnit', unit })}>
      修改单位
    </button>
  );
  const addPost = (
    <button type="button" className="plain-button" onClick={() => onDeed({ kind: 'addPost', unit })}>
      增加岗位
    </button>
  );
  return (
    <div>
      <Panel title={unit.name} extra={unit.manages && edit}>
        <Tag>{UNIT_KIND_WORDS[unit.kind]}</Tag>
        {unit.aliases.length > 0 && <span className="quiet"> 又称：{unit.aliases.join('、')}</span>}
      </Panel>
      <Panel title={`人员${members.data ? `（${members.data.length}）` : ''}`}>
        {members.isPending && <Waiting />}
        {members.error && <Failure error={members.error} onRetry={() => void members.refetch()} />}
        {members.data?.length === 0 && <div className="empty">这个单位还没有人员。</div>}
        {members.data && members.data.length > 0 && (
          <MemberTable members={members.data} manages={unit.manages} unit={unit} onDeed={onDeed} />
        )}
      </Panel>
      <Panel title={`岗位${posts.data ? `（${posts.data.length}）` : ''}`} extra={fillsPosts && addPost}>
        {posts.isPending && <Waiting />}
        {posts.error && <Failure error={posts.error} onRetry={() => void posts.refetch()} />}
        {posts.data?.length === 0 && (
          <div className="empty">还没有岗位。事项可以交办给岗位：换了人，未销号的事项一并交接。</div>
        )}
        {posts.data && posts.data.length > 0 && (
          <PostTable posts={posts.data} members={members.data ?? []} handsOver={fillsPosts} onDeed={onDeed} />
        )}
      </Panel>
    </div>
  );
}
